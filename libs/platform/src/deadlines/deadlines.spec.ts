import { Injectable } from '@nestjs/common';
import { eventually } from '@handraise/testing';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { startTestServer, type TestServer } from '../testing/test-server';
import { OnDeadline, ReactToDeadline } from './deadline.decorators';
import { Deadlines } from './deadlines';

const ROWS = sql(
  'test.deadlines.rows',
  `SELECT kind, subject_id AS "subjectId", attempts, due_at > clock_timestamp() AS later, leased_until IS NOT NULL AS leased
   FROM deadlines WHERE kind LIKE 'test.%' ORDER BY kind, subject_id`,
);
const FOREIGN = sql(
  'test.deadlines.foreign',
  `INSERT INTO deadlines (kind, subject_id, due_at)
   SELECT 'test.of_a_newer_version', n::text, now() - interval '1 hour' FROM generate_series(1, 150) AS n`,
);
const EMPTY = sql('test.deadlines.empty', "DELETE FROM deadlines WHERE kind LIKE 'test.%'");
const PULL = sql('test.deadlines.pull', "UPDATE deadlines SET due_at = clock_timestamp() WHERE kind = 'test.inside'");

interface Row {
  readonly kind: string;
  readonly subjectId: string;
  readonly attempts: number;
  readonly later: boolean;
  readonly leased: boolean;
}

@Injectable()
class Handlers {
  readonly seen: string[] = [];
  fails = false;
  release: (() => void) | undefined;

  constructor(private readonly deadlines: Deadlines) {}

  @OnDeadline('test.inside')
  async inside(tx: Tx, subjectId: string): Promise<void> {
    this.seen.push(subjectId);
    await this.deadlines.set(tx, 'test.later', subjectId, 60_000);
    if (this.fails) throw new Error('not yet');
  }

  @OnDeadline('test.later')
  async later(): Promise<void> {
    await Promise.resolve();
  }

  @ReactToDeadline('test.outside')
  async outside(subjectId: string): Promise<void> {
    this.seen.push(subjectId);
    await new Promise<void>((resolve) => (this.release = resolve));
  }
}

describe('Deadlines', () => {
  let server: TestServer;
  let handlers: Handlers;
  let work: UnitOfWork;
  let deadlines: Deadlines;
  beforeAll(async () => {
    server = await startTestServer({ imports: [], providers: [Handlers], environment: { LOG_LEVEL: 'silent' } });
    [handlers, work, deadlines] = [server.get(Handlers), server.get(UnitOfWork), server.get(Deadlines)];
  });
  beforeEach(async () => {
    await work.query(EMPTY);
    handlers.seen.length = 0;
    handlers.fails = false;
  });
  afterAll(() => server.close());

  const rows = () => work.query<Row>(ROWS);
  const set = (kind: string, subject: string, afterMs: number) =>
    work.run((tx) => deadlines.set(tx, kind, subject, afterMs));

  it('is there on time, and leaves what the handler set for later', async () => {
    const lateness: number[] = [];
    for (const subject of ['a', 'b', 'c', 'd']) {
      const started = performance.now();
      await set('test.inside', subject, 40);
      await eventually(() => expect(handlers.seen).toContain(subject));
      lateness.push(performance.now() - started - 40);
    }
    // the best of four, because a busy machine may delay one; the sweep of each second would need half a second on average
    expect(Math.min(...lateness)).toBeLessThan(200);
    await eventually(async () => expect((await rows()).every(({ kind }) => kind === 'test.later')).toBe(true));
  });

  it('moves a deadline that is set again, keeps one that is only ensured, and forgets one that is cleared', async () => {
    await set('test.inside', 'moved', 30);
    await set('test.inside', 'moved', 60_000);
    await work.run((tx) => deadlines.ensure(tx, 'test.inside', 'moved', 10));
    await set('test.inside', 'cleared', 60_000);
    await set('test.outside', 'cleared', 60_000);
    await work.run((tx) => deadlines.clear(tx, ['test.inside', 'test.outside'], 'cleared'));
    expect(await rows()).toMatchObject([{ subjectId: 'moved', later: true }]);
    expect(handlers.seen).toEqual([]);
  });

  it('is not there after a rollback', async () => {
    const undone = work.run(async (tx) => {
      await deadlines.set(tx, 'test.inside', 'a', 0);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('undoes what a failing handler did, and tries again later and later', async () => {
    handlers.fails = true;
    await set('test.inside', 'a', 0);
    // at least, because the retries of its own go on between two looks
    const failedTimes = (times: number) =>
      eventually(async () => expect((await rows())[0]?.attempts).toBeGreaterThanOrEqual(times));
    await failedTimes(1);
    expect(await rows()).toMatchObject([{ kind: 'test.inside' }]);
    await work.query(PULL);
    await failedTimes(2);
    handlers.fails = false;
    await work.query(PULL);
    await eventually(async () => expect(await rows()).toMatchObject([{ kind: 'test.later' }]));
    expect(handlers.seen.length).toBeGreaterThanOrEqual(3);
  });

  it('holds a lease while it reacts outside, and does not remove the deadline that was set meanwhile', async () => {
    await set('test.outside', 'a', 0);
    await eventually(() => expect(handlers.seen).toEqual(['a']));
    expect(await rows()).toMatchObject([{ leased: true }]);
    await set('test.outside', 'a', 60_000);
    handlers.release?.();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await rows()).toMatchObject([{ kind: 'test.outside', later: true }]);
  });

  it('is handled once by two nodes', async () => {
    const settings = { imports: [], providers: [Handlers], database: { url: server.databaseUrl } };
    const other = await startTestServer({ ...settings, environment: { LOG_LEVEL: 'silent' } });
    try {
      await Promise.all(Array.from({ length: 30 }, (_, index) => set('test.inside', `s${index}`, index * 20)));
      const seen = () => [...handlers.seen, ...other.get(Handlers).seen];
      await eventually(async () => expect((await rows()).every(({ kind }) => kind === 'test.later')).toBe(true));
      expect(seen().toSorted()).toEqual(Array.from({ length: 30 }, (_, index) => `s${index}`).toSorted());
    } finally {
      await other.close();
    }
  });

  it('is on time, however many there are of kinds that only a newer version knows', async () => {
    await work.query(FOREIGN);
    await set('test.inside', 'a', 0);
    await eventually(() => expect(handlers.seen).toEqual(['a']));
    expect((await rows()).filter(({ kind }) => kind === 'test.of_a_newer_version')).toHaveLength(150);
  });
});
