import { ProfilesService } from '@handraise/agents';
import { FirstAdmin, LoginsService } from '@handraise/identity';
import { sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { flow } from '../app/app.module';
import { entities } from '../database/entities';
import { BoardModule } from '../board/board.module';
import { practiceAgents } from './practice-agents';
import { PracticeLease } from './practice-lease';
import { PracticeLogins } from './practice-logins';
import { PracticeModule } from './practice.module';
import { PracticeSeed } from './practice-seed';

const COUNT = sql('test.practice.count', 'SELECT count(*)::int AS agents FROM agents');
const EXPIRE = sql(
  'test.practice.expire',
  `UPDATE practice_lease SET expires_at = clock_timestamp() - interval '1 second'`,
);

describe('practice agents without a demo', () => {
  const servers: TestServer[] = [];
  const start = async (database?: { url: string }): Promise<TestServer> => {
    const server = await startTestServer({
      imports: [...flow, BoardModule, PracticeModule],
      entities,
      environment: {
        DEMO: 'off',
        SIMULATED_AGENTS: 'on',
        ADMIN_EMAIL: 'ada@lumo.example',
        ADMIN_PASSWORD: 'tall-umbrella-42-lamps',
      },
      ...(database ? { database } : {}),
    });
    servers.unshift(server);
    await server.get(FirstAdmin).ensure();
    return server;
  };
  let [first, second]: TestServer[] = [];
  beforeAll(async () => {
    first = await start();
    second = await start({ url: first.databaseUrl });
  }, 60_000);
  afterAll(async () => {
    for (const server of servers) await server.close();
  });
  const both = (): readonly [TestServer, TestServer] => {
    if (!first || !second) throw new Error('the nodes did not start');
    return [first, second];
  };

  it('are made once, by whichever node comes first, and can log in', async () => {
    const [one, other] = both();
    await Promise.all([one.get(PracticeSeed).ensure(), other.get(PracticeSeed).ensure()]);
    await one.get(PracticeSeed).ensure();
    expect(await one.get(UnitOfWork).query(COUNT)).toEqual([{ agents: practiceAgents.length }]);
    for (const login of await other.get(PracticeLogins).list()) {
      const { principal } = await one.get(LoginsService).login(login, '127.0.0.1');
      expect(await one.get(ProfilesService).get(principal.id)).toMatchObject({ status: 'active', simulated: true });
    }
  });

  it('are driven by one node: of many that reach for the lease at once one gets it, and keeps it', async () => {
    const [one, other] = both();
    for (let round = 0; round < 5; round += 1) {
      await one.get(UnitOfWork).query(EXPIRE);
      const leases = Array.from(
        { length: 10 },
        (_, index) => new PracticeLease((index % 2 ? one : other).get(UnitOfWork)),
      );
      const held = await Promise.all(leases.map((lease) => lease.hold()));
      expect(held.filter(Boolean)).toHaveLength(1);
      expect(await leases[held.indexOf(true)]?.hold()).toBe(true);
    }
  });

  it('are driven by another node when the first leaves or falls silent', async () => {
    const [one, other] = both();
    await one.get(UnitOfWork).query(EXPIRE);
    const [a, b] = [one.get(PracticeLease), other.get(PracticeLease)];
    expect([await a.hold(), await b.hold()]).toEqual([true, false]);
    await a.leave();
    expect([await b.hold(), await a.hold()]).toEqual([true, false]);
    await one.get(UnitOfWork).query(EXPIRE);
    expect(await a.hold()).toBe(true);
  });
});
