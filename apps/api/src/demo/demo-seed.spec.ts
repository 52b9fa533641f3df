import { ProfilesService } from '@handraise/agents';
import { FirstAdmin, LoginsService } from '@handraise/identity';
import { PayoutAccountsService } from '@handraise/payouts';
import { sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { flow } from '../app/app.module';
import { entities } from '../database/entities';
import { DEMO_PASSWORD, demoAgents, demoApplicants } from './demo-people';
import { DemoModule } from './demo.module';
import { DemoSeed } from './demo-seed';

const EVERYTHING = sql(
  'test.everything',
  `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM accounts) AS accounts,
     (SELECT count(*) FROM agents) AS agents, (SELECT count(*) FROM agent_status_changes) AS changes,
     (SELECT count(*) FROM payout_accounts) AS "payoutAccounts", (SELECT count(*) FROM conversations) AS conversations`,
);

describe('the demo', () => {
  const servers: TestServer[] = [];
  const start = async (database?: { url: string }) => {
    const server = await startTestServer({
      imports: [...flow, DemoModule],
      entities,
      environment: { DEMO: 'on', ADMIN_EMAIL: 'ada@lumo.example', ADMIN_PASSWORD: 'tall-umbrella-42-lamps' },
      ...(database ? { database } : {}),
    });
    servers.unshift(server);
    await server.get(FirstAdmin).ensure();
    return server;
  };
  const everything = async (server: TestServer) => (await server.get(UnitOfWork).query(EVERYTHING))[0];
  const logIn = (server: TestServer, login: { email: string; password: string }) =>
    server.get(LoginsService).login(login, '127.0.0.1');

  let server: TestServer;
  beforeAll(async () => {
    server = await start();
    const other = await start({ url: server.databaseUrl });
    const seeded = await Promise.all([server.get(DemoSeed).ensure(), other.get(DemoSeed).ensure()]);
    expect(seeded.filter(Boolean)).toEqual([true]);
  }, 60_000);
  afterAll(async () => {
    for (const one of servers) await one.close();
  });

  it('is seeded once, by whichever node comes first; seeding again changes nothing', async () => {
    const before = await everything(server);
    expect(before).toMatchObject({
      articles: 51,
      agents: demoAgents.length + demoApplicants.length,
      conversations: 0,
    });
    expect(await server.get(DemoSeed).ensure()).toBe(false);
    expect(await everything(server)).toEqual(before);
  });

  it('has agents who can log in, go online and be paid', async () => {
    for (const { email } of demoAgents) {
      const { principal } = await logIn(server, { email, password: DEMO_PASSWORD });
      const profile = await server.get(ProfilesService).get(principal.id);
      expect(profile).toMatchObject({ status: 'active', simulated: false });
      expect(await server.get(PayoutAccountsService).setUp(principal.id)).toMatchObject({ status: 'active' });
    }
  });

  it('has applicants who wait for a decision', async () => {
    const statuses = demoApplicants.map(async ({ email }) => {
      const { principal } = await logIn(server, { email, password: DEMO_PASSWORD });
      return (await server.get(ProfilesService).get(principal.id)).status;
    });
    expect(await Promise.all(statuses)).toEqual(['applied', 'applied', 'verified']);
  });
});
