import { createTestDatabase, eventually, type TestDatabase } from '@handraise/testing';
import { startTestServer, type TestServer } from '../testing/test-server';
import { Signals } from './signals';
import { sql } from './statement';
import { UnitOfWork } from './unit-of-work';

const CUT = sql(
  'test.signals.cut',
  `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
);

describe('Signals', () => {
  let database: TestDatabase;
  let [first, second, alone]: TestServer[] = [] as never;
  const heard: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = { imports: [], database, environment: { LOG_LEVEL: 'silent' } };
    [first, second, alone] = await Promise.all([
      startTestServer(settings),
      startTestServer(settings),
      startTestServer({ imports: [] }),
    ]);
    for (const [name, node] of Object.entries({ first, second, alone }))
      node?.get(Signals).on('test', () => void heard.push(name));
  });
  beforeEach(() => {
    heard.length = 0;
  });
  afterAll(async () => {
    await Promise.all([first?.close(), second?.close(), alone?.close()]);
    await database.drop();
  });

  const send = async (node: TestServer | undefined, topic = 'test') =>
    node?.get(UnitOfWork).run(async (tx) => node.get(Signals).send(tx, topic));

  it('reach every node of the database once it has committed, each once, and no other topic', async () => {
    await send(first, 'another');
    await send(first);
    await eventually(() => expect(heard.toSorted()).toEqual(['first', 'second']));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toHaveLength(2);
  });

  it('are not sent by what rolls back', async () => {
    for (const node of [first, alone]) {
      const undone = node?.get(UnitOfWork).run(async (tx) => {
        node.get(Signals).send(tx, 'test');
        throw new Error('no');
      });
      await expect(undone).rejects.toThrow('no');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toEqual([]);
  });

  it('need no database where there is one node alone', async () => {
    await send(alone);
    expect(heard).toEqual(['alone']);
  });

  it('are heard again a while after the connection broke', async () => {
    await first?.get(UnitOfWork).query(CUT);
    await eventually(async () => {
      await send(first);
      expect(heard).toContain('second');
    });
  });
});
