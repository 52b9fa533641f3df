import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AgentsModule } from '@handraise/agents';
import type { Conversation, Handoff, Offer, Session } from '@handraise/contracts';
import { CustomersModule } from '@handraise/customers';
import { IdentityModule } from '@handraise/identity';
import { sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { createTestDatabase, eventually, type TestDatabase } from '@handraise/testing';
import { entities } from '../database/entities';
import { call, goOnline } from '../testing/people';
import { bundleServer, ServerProcess } from '../testing/server-process';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';

/** Time passes for everything that the database knows the time of. */
const PASS = [
  `UPDATE agent_link_sweep SET swept_at = swept_at - $1 * interval '1 second'`,
  `UPDATE agent_leases SET last_seen_at = last_seen_at - $1 * interval '1 second'`,
  `UPDATE sessions SET started_at = started_at - $1 * interval '1 second'`,
  `UPDATE offers SET expires_at = expires_at - $1 * interval '1 second'`,
  `UPDATE deadlines SET due_at = due_at - $1 * interval '1 second'`,
].map((text, index) => sql(`test.outage.pass.${index}`, text));
const SILENT = sql(
  'test.outage.silent',
  `UPDATE agent_leases SET last_seen_at = last_seen_at - interval '46 seconds',
     cut_off_at = cut_off_at - interval '46 seconds' WHERE agent_id = $1`,
);
const SWEPT = sql(
  'test.outage.swept',
  `SELECT isfinite(swept_at) AND swept_at > clock_timestamp() - interval '4 seconds' AS swept FROM agent_link_sweep`,
);
const LINK = sql('test.outage.link', 'SELECT link FROM agent_presences WHERE agent_id = $1');
const OFFER = sql(
  'test.outage.offer',
  'SELECT o.status, o.reason, a.misses FROM offers o JOIN agents a ON a.id = o.agent_id WHERE o.id = $1',
);
const LATE = sql(
  'test.outage.late',
  `UPDATE deadlines SET due_at = now() WHERE kind = 'offer.expire' AND subject_id = $1`,
);
const STATE = sql(
  'test.outage.state',
  `SELECT s.status, e.total_minor AS "totalMinor", e.lines FROM sessions s LEFT JOIN earnings e ON e.session_id = s.id
   WHERE s.id = $1`,
);

interface State {
  readonly status: string;
  readonly totalMinor: number | null;
  readonly lines: Offer['quote']['lines'] | null;
}

describe('a server that dies', () => {
  let database: TestDatabase;
  let office: TestServer;
  let bundle: Awaited<ReturnType<typeof bundleServer>>;
  let folder: string;
  let node: ServerProcess | undefined;
  const users: SocketUser[] = [];

  beforeAll(async () => {
    bundle = await bundleServer();
    folder = await mkdtemp(path.join(tmpdir(), 'handraise-outage-'));
  }, 60_000);
  beforeEach(async () => {
    database = await createTestDatabase();
    // makes people and looks into the database; it sweeps nothing and nobody is connected to it
    office = await startTestServer({
      imports: [CustomersModule, IdentityModule, AgentsModule],
      entities,
      environment: { ROLES: 'api' },
      database,
    });
  });
  afterEach(async () => {
    users.splice(0).forEach((user) => user.close());
    await node?.kill();
    await office.close();
    await database.drop();
  });
  afterAll(async () => {
    await bundle.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (): Promise<TestServer> => {
    node = await ServerProcess.start(bundle.main, database.url, folder);
    // the clone of the template was last looked at when the template was made: before the first look nothing is known of outages
    await eventually(async () => expect(await ask(SWEPT, [])).toEqual([{ swept: true }]), { timeoutMs: 15_000 });
    return { ...office, url: node.url };
  };
  const ask = (statement: ReturnType<typeof sql>, values: unknown[]) => office.get(UnitOfWork).query(statement, values);
  const pass = async (seconds: number) => {
    for (const statement of PASS) await ask(statement, [seconds]);
  };
  const stateOf = async ({ id }: Session): Promise<State> => {
    const [state] = await office.get(UnitOfWork).query<State>(STATE, [id]);
    if (!state) throw new Error('no session');
    return state;
  };
  const untilLink = (agent: SocketUser, link: string) =>
    eventually(async () => expect(await ask(LINK, [agent.id])).toEqual([{ link }]), { timeoutMs: 10_000 });
  const goneForGood = async (agent: SocketUser) => {
    await untilLink(agent, 'grace');
    await ask(SILENT, [agent.id]);
    await untilLink(agent, 'lost');
  };
  const offer = async (server: TestServer) => {
    const agent = await connectAgent(server);
    const user = await connectCustomer(server);
    users.push(agent, user);
    await goOnline(agent);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    const made = await agent.hears<{ offer: Offer }>('offer:made', (heard) => heard.offer.handoffId === handoff.id);
    return { agent, conversationId, offerId: made.offer.id };
  };
  const serve = async (server: TestServer) => {
    const { agent, conversationId, offerId } = await offer(server);
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId });
    return { agent, session, conversationId };
  };
  const released = async (session: Session): Promise<State> =>
    eventually(async () => {
      const state = await stateOf(session);
      expect(state).toMatchObject({ status: 'released', totalMinor: expect.any(Number) });
      return state;
    });

  it('pays in full what its absence ended: longer than a lease, and the agent never came back', async () => {
    const { agent, session } = await serve(await start());
    await node?.kill();
    await pass(50);
    await start();
    await goneForGood(agent);
    const { quote } = session;
    expect(await released(session)).toMatchObject({
      totalMinor: quote.totalMinor,
      lines: [{ code: 'outage', amountMinor: quote.totalMinor }],
    });
  }, 120_000);

  it('pays the floor when it was away for a moment that any device can bridge', async () => {
    const { agent, session } = await serve(await start());
    await node?.kill();
    await pass(5); // and what the machine takes to start
    await start();
    await goneForGood(agent);
    expect((await released(session)).lines?.map(({ code }) => code)).toEqual(['floor_top_up']);
  }, 120_000);

  it('blames nobody for an offer whose time ran out while it was away, and only for those', async () => {
    const { agent, offerId } = await offer(await start());
    await agent.ask('offer:ack', { offerId });
    await node?.kill();
    await pass(30);
    const server = await start();
    await eventually(
      async () => expect(await ask(OFFER, [offerId])).toEqual([{ status: 'canceled', reason: 'outage', misses: 0 }]),
      { timeoutMs: 10_000 },
    );
    const next = await offer(server);
    await next.agent.ask('offer:ack', { offerId: next.offerId });
    await ask(LATE, [next.offerId]);
    await eventually(
      async () => expect(await ask(OFFER, [next.offerId])).toEqual([{ status: 'timed_out', reason: null, misses: 1 }]),
      { timeoutMs: 10_000 },
    );
  }, 120_000);

  it('gives its absence back: whoever returns goes on, with the time for the first word that was left', async () => {
    const { agent, session, conversationId } = await serve(await start());
    await node?.kill();
    await pass(100);
    const server = await start();
    await untilLink(agent, 'grace'); // the outage was noticed
    const back = await connectWithToken(server, 'agent', agent.token);
    users.push(back);
    await untilLink(agent, 'connected');
    await eventually(async () =>
      expect(
        await back.ask('message:send', {
          conversationId,
          clientId: randomUUID(),
          text: 'I am back',
        }),
      ).toMatchObject({ seq: expect.any(Number) }),
    );
    expect(await stateOf(session)).toMatchObject({ status: 'active' });
    // a silence of their own afterwards is their own
    back.close();
    await goneForGood(agent);
    expect((await released(session)).lines?.map(({ code }) => code)).not.toContain('outage');
  }, 120_000);
});
