import { randomUUID } from 'node:crypto';
import type { Board } from '@handraise/contracts';
import type { AdminId } from '@handraise/kernel';
import { TokenIssuer } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { Global, Module } from '@nestjs/common';
import { io, type Socket } from 'socket.io-client';
import { AnalyticsModule, BoardSource } from '../index';

const counts = { withAssistant: 0, waiting: 0, withHuman: 0, agentsOnline: 0, agentsRoutable: 0, liveOffers: 0 };

/** A market of numbers only; the real one is read by the application and tested there. */
class Market {
  waiting = 0;
  reads = 0;
  read(): Promise<Omit<Board, 'at'>> {
    this.reads += 1;
    return Promise.resolve({ counts: { ...counts, waiting: this.waiting }, handoffs: [], sessions: [], agents: [] });
  }
}

@Global()
@Module({ providers: [{ provide: BoardSource, useClass: Market }], exports: [BoardSource] })
class MarketModule {}

describe('the live board', () => {
  let server: TestServer;
  let admin: Socket;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer({ imports: [MarketModule, AnalyticsModule] });
    const subject = { kind: 'admin' as const, id: randomUUID() as string as AdminId, familyId: randomUUID() };
    token = (await server.get(TokenIssuer).issue(subject)).accessToken;
    admin = io(`${server.url}/admin`, { auth: { token }, transports: ['websocket'], forceNew: true });
    await new Promise<void>((resolve) => void admin.once('connect', resolve));
  });
  afterAll(async () => {
    admin.close();
    await server.close();
  });
  const market = () => server.app.get(BoardSource, { strict: false }) as unknown as Market;
  const nextChange = () => new Promise<Board>((resolve) => void admin.once('board:changed', resolve));

  it('is read over HTTP, by admins alone', async () => {
    const read = (headers: Record<string, string>) => fetch(`${server.url}/api/v1/admin/board`, { headers });
    expect((await read({})).status).toBe(401);
    const response = await read({ authorization: `Bearer ${token}` });
    expect(await response.json()).toMatchObject({ counts, handoffs: [] });
  });

  it('follows who watches it, a few times a second, and says nothing while nothing changes', async () => {
    expect(market().reads).toBe(1);
    const answer = (await admin.timeout(5000).emitWithAck('board:watch', {})) as { ok: boolean; data: Board };
    expect(answer).toMatchObject({ ok: true, data: { counts: { waiting: 0 } } });
    await nextChange();
    const heard: Board[] = [];
    admin.on('board:changed', (board: Board) => heard.push(board));
    const change = nextChange();
    const reads = market().reads;
    while (market().reads < reads + 2) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual([]);
    market().waiting = 3;
    expect((await change).counts.waiting).toBe(3);
  });

  it('stops looking when the last admin has gone', async () => {
    admin.close();
    const looksWithin = async (ms: number) => {
      const before = market().reads;
      await new Promise((resolve) => setTimeout(resolve, ms));
      return market().reads - before;
    };
    await looksWithin(800);
    expect(await looksWithin(800)).toBe(0);
  });
});
