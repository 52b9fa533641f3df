import { Injectable } from '@nestjs/common';
import type { AccountId, EventId } from '@handraise/kernel';
import { eventually } from '@handraise/testing';
import { randomUUID } from 'node:crypto';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { startTestServer, type TestServer } from '../testing/test-server';
import { OnEvent, ReactTo } from './on-event.decorator';
import { Outbox } from './outbox';

const TABLE = sql('test.outbox.table', 'CREATE TABLE heard (event_id uuid)');
const HEAR = sql('test.outbox.hear', 'INSERT INTO heard (event_id) VALUES ($1)');
const HEARD = sql('test.outbox.heard', 'SELECT event_id FROM heard');
const ROWS = sql(
  'test.outbox.rows',
  `SELECT handler, attempts, parked_at IS NOT NULL AS parked, error, leased FROM outbox_deliveries ORDER BY handler`,
);
const EMPTY = sql('test.outbox.empty', 'TRUNCATE outbox_events, outbox_deliveries, heard');
const PULL = sql('test.outbox.pull', 'UPDATE outbox_deliveries SET next_attempt_at = now()');
const LAST_ATTEMPT = sql('test.outbox.last_attempt', 'UPDATE outbox_deliveries SET attempts = 7');
const CRASHED = sql(
  'test.outbox.crashed',
  `WITH event AS (INSERT INTO outbox_events (id, name, payload) VALUES ($1, 'agent.suspended', $2) RETURNING id)
   INSERT INTO outbox_deliveries (event_id, handler, next_attempt_at) SELECT id, 'Handlers.onSuspended', now() FROM event`,
);
const FOREIGN = sql(
  'test.outbox.foreign',
  `WITH event AS (INSERT INTO outbox_events (id, name, payload)
     SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'agent.suspended', '{}' FROM generate_series(1, 250) n
     RETURNING id)
   INSERT INTO outbox_deliveries (event_id, handler, next_attempt_at)
   SELECT id, 'OfANewerVersion.handle', now() - interval '1 hour' FROM event`,
);

interface Row {
  readonly handler: string;
  readonly attempts: number;
  readonly parked: boolean;
  readonly error: string | null;
  readonly leased: boolean;
}

@Injectable()
class Handlers {
  inside = 0;
  outside = 0;
  failures = 0;

  @OnEvent('agent.suspended')
  async onSuspended(tx: Tx, _: unknown, { id }: { id: EventId }): Promise<void> {
    this.inside += 1;
    await tx.query(HEAR, [id]);
    if (this.failures-- > 0) throw new Error(`not yet ${'x'.repeat(1000)}`);
  }

  @ReactTo('agent.suspended')
  async react(): Promise<void> {
    this.outside += 1;
    await Promise.resolve();
  }
}

const payload = () => ({ agentId: randomUUID() as AccountId, by: randomUUID() as AccountId });

describe('Outbox', () => {
  let server: TestServer;
  let handlers: Handlers;
  let work: UnitOfWork;
  beforeAll(async () => {
    server = await startTestServer({ imports: [], providers: [Handlers], environment: { LOG_LEVEL: 'silent' } });
    [handlers, work] = [server.get(Handlers), server.get(UnitOfWork)];
    await work.query(TABLE);
  });
  beforeEach(async () => {
    await server.settled();
    await work.query(EMPTY);
    Object.assign(handlers, { inside: 0, outside: 0, failures: 0 });
  });
  afterAll(() => server.close());

  const rows = () => work.query<Row>(ROWS);
  const heard = async () => (await work.query(HEARD)).length;
  const publish = () => work.run((tx) => server.get(Outbox).add(tx, 'agent.suspended', payload()));

  it('brings an event to each of its handlers, right after the commit', async () => {
    await publish();
    await server.settled();
    expect([handlers.inside, handlers.outside, await heard(), await rows()]).toEqual([1, 1, 1, []]);
  });

  it('says nothing of what was rolled back, and refuses a payload that is not the event’s', async () => {
    const add = server.get(Outbox).add.bind(server.get(Outbox));
    const undone = work.run(async (tx) => {
      await add(tx, 'agent.suspended', payload());
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await expect(work.run((tx) => add(tx, 'agent.suspended', {} as never))).rejects.toThrow('agentId');
    await server.settled();
    expect([handlers.inside, await rows()]).toEqual([0, []]);
  });

  it('undoes what a failing handler did, keeps the reason, and brings the event to it alone again', async () => {
    handlers.failures = 1;
    await publish();
    await server.settled();
    const [failed] = await rows();
    expect(failed).toMatchObject({ handler: 'Handlers.onSuspended', attempts: 1, parked: false });
    expect(failed?.error).toHaveLength(500);
    expect(await heard()).toBe(0);
    await eventually(async () => expect(await rows()).toEqual([]));
    expect([handlers.inside, handlers.outside, await heard()]).toEqual([2, 1, 1]);
  });

  it('parks what failed eight times', async () => {
    handlers.failures = 2;
    await publish();
    await server.settled();
    await work.query(LAST_ATTEMPT);
    await work.query(PULL);
    await eventually(async () => expect(await rows()).toMatchObject([{ attempts: 8, parked: true, leased: false }]));
    await work.query(PULL);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(handlers.inside).toBe(2);
  });

  it('takes over what a node committed and did not live to deliver, once among several', async () => {
    const settings = { imports: [], providers: [Handlers], database: { url: server.databaseUrl } };
    const other = await startTestServer({ ...settings, environment: { LOG_LEVEL: 'silent' } });
    try {
      for (let count = 0; count < 20; count += 1) await work.query(CRASHED, [randomUUID(), payload()]);
      await eventually(async () => expect(await rows()).toEqual([]));
      expect(await heard()).toBe(20);
    } finally {
      await other.close();
    }
  });

  it('reaches its own handlers, however much waits for those of a newer version', async () => {
    await work.query(FOREIGN);
    await work.query(CRASHED, [randomUUID(), payload()]);
    await eventually(async () => expect(await heard()).toBe(1));
    expect(await rows()).toHaveLength(250);
  });
});
