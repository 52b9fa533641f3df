import { randomUUID } from 'node:crypto';
import type { ConversationId, CustomerId } from '@handraise/kernel';
import { createTestDatabase, eventually, type TestDatabase } from '@handraise/testing';
import { io, type Socket } from 'socket.io-client';
import { TokenIssuer } from '../auth/token-issuer';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { startTestServer, type TestServer } from '../testing/test-server';
import { Notifier } from './notifier';
import { room } from './rooms';

const CUT = sql(
  'test.adapter.cut',
  `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
   WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
);

describe('notices between nodes over PostgreSQL', () => {
  let database: TestDatabase;
  let [first, second]: TestServer[] = [];
  let socket: Socket;
  const customerId = randomUUID() as CustomerId;
  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = { imports: [], database, environment: { LOG_LEVEL: 'silent' } };
    [first, second] = await Promise.all([startTestServer(settings), startTestServer(settings)]);
    const token = await second?.get(TokenIssuer).issue({ kind: 'customer', id: customerId });
    const options = { auth: { token: token?.accessToken }, transports: ['websocket'], reconnection: false };
    socket = io(`${second?.url}/customer`, options);
    await new Promise<void>((resolve) => socket.once('connect', resolve));
  });
  afterAll(async () => {
    socket.close();
    await Promise.all([first?.close(), second?.close()]);
    await database.drop();
  });

  it('reach the sockets of another node, also after the database’s connections broke, however often', async () => {
    const heard: string[] = [];
    socket.on('typing', ({ conversationId }: { conversationId: string }) => void heard.push(conversationId));
    // more often than the adapter may hold connections, so that a broken one must have been given back
    for (let count = 0; count < 4; count += 1) {
      const conversationId = randomUUID() as ConversationId;
      await eventually(
        () => {
          first?.get(Notifier).sendNow(room.customer(customerId), 'typing', { conversationId, by: 'agent' });
          expect(heard).toContain(conversationId);
        },
        { timeoutMs: 10_000 },
      );
      await first?.get(UnitOfWork).query(CUT);
    }
    expect(socket.connected).toBe(true);
  }, 60_000);
});
