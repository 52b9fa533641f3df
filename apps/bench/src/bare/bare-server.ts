import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Server } from 'socket.io';

interface Sent {
  readonly clientId: string;
  readonly text: string;
}

const POOL = 10;
const insert = (values: unknown[]) => ({
  name: 'bare.message',
  text: 'INSERT INTO bare_messages (room, client_id, body) VALUES ($1, $2, $3) RETURNING id',
  values,
});

/** Runs as a child of the bench: told the database over the channel, answers with its port, ends with the channel. */
export function runBareServer(): void {
  let pool: pg.Pool | undefined;
  process.on('message', (message: { databaseUrl: string } | 'count') => {
    if (message === 'count') void count(pool);
    else void serve((pool = new pg.Pool({ connectionString: message.databaseUrl, max: POOL })));
  });
  process.once('disconnect', () => process.exit(0));
}

/** Acks after the INSERT and the broadcast: durable, as the product is, and nothing besides. */
async function serve(pool: pg.Pool): Promise<void> {
  await pool.query(`CREATE TABLE IF NOT EXISTS bare_messages (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, room text NOT NULL, client_id text NOT NULL, body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`);
  const http = createServer();
  const sockets = new Server(http, { transports: ['websocket'] });
  sockets.on('connection', (socket) => {
    const { room, role } = socket.handshake.auth;
    if (role === 'agent') void socket.join(room);
    socket.on('message', async ({ clientId, text }: Sent, ack: (answer: object) => void) => {
      const { rows } = await pool.query(insert([room, clientId, text]));
      sockets.to(room).emit('message', { id: rows[0].id, clientId, text });
      ack({ ok: true });
    });
  });
  http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }));
}

async function count(pool: pg.Pool | undefined): Promise<void> {
  const result = await pool?.query('SELECT count(*)::int AS stored FROM bare_messages');
  process.send?.({ stored: result?.rows[0].stored ?? 0 });
}
