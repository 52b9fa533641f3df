import { fork, type ChildProcess } from 'node:child_process';
import { io, type Socket } from 'socket.io-client';
import type { Link } from '../benches/exchange';

/**
 * The ceiling: the same messages over plain Socket.IO and one plain INSERT each, without sequence, rights, epochs, limits or
 * events, in a process of its own on the same PostgreSQL.
 */
export interface BarePath {
  readonly links: readonly Link[];
  /** How many messages are stored. */
  stored(): Promise<number>;
  close(): Promise<void>;
}

/** As many pairs as the product's bench has, each in a room of its own. */
export async function openBarePath(databaseUrl: string, pairs: number): Promise<BarePath> {
  const child = fork(process.argv[1] ?? '', ['bare-server'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send({ databaseUrl });
  const { port } = await answerOf<{ port: number }>(child);
  const sockets = Array.from({ length: pairs * 2 }, (_, index) => {
    const room = String(index >> 1);
    const auth = { room, role: index % 2 === 0 ? 'customer' : 'agent' };
    return io(`http://127.0.0.1:${port}`, { auth, transports: ['websocket'], forceNew: true });
  });
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.once('connect', () => resolve(undefined)))),
  );
  return {
    links: Array.from({ length: pairs }, (_, index) => linkOf(sockets[index * 2], sockets[index * 2 + 1])),
    stored: async () => {
      child.send('count');
      return (await answerOf<{ stored: number }>(child)).stored;
    },
    close: async () => {
      for (const socket of sockets) socket.close();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await gone;
    },
  };
}

function linkOf(customer: Socket | undefined, agent: Socket | undefined): Link {
  if (!customer || !agent) throw new RangeError('a pair has two sockets');
  return {
    send: async (name, text) => void (await customer.emitWithAck('message', { clientId: name, text })),
    onDelivered: (listener) => agent.on('message', ({ text }: { text: string }) => listener(text)),
  };
}

const answerOf = <Answer>(child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Answer));
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
