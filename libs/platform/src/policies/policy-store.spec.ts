import { randomUUID } from 'node:crypto';
import type { AdminId } from '@handraise/kernel';
import { z } from 'zod';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { startTestServer, type TestServer } from '../testing/test-server';
import { PolicyStore } from './policy-store';

const TABLE = sql(
  'test.policies.table',
  `CREATE TABLE test_policies (version int PRIMARY KEY, document jsonb NOT NULL, created_by uuid,
     created_at timestamptz NOT NULL DEFAULT now(), published_by uuid, published_at timestamptz)`,
);
const EMPTY = sql('test.policies.empty', 'TRUNCATE test_policies');
const OLD = sql(
  'test.policies.old',
  'INSERT INTO test_policies (version, document, published_at) VALUES (1, $1, now())',
);

const schema = z.strictObject({
  limits: z.strictObject({ near: z.int().min(1), far: z.int() }),
  names: z.array(z.string()),
  note: z.string().optional(),
});
const first = { limits: { near: 5, far: 50 }, names: ['a'] };
const admin = randomUUID() as AdminId;

describe('PolicyStore', () => {
  let server: TestServer;
  let store: PolicyStore<z.infer<typeof schema>>;
  beforeAll(async () => {
    server = await startTestServer({ imports: [] });
    await server.get(UnitOfWork).query(TABLE);
    store = new PolicyStore(server.get(UnitOfWork), { name: 'test policy', table: 'test_policies', schema, first });
  });
  beforeEach(() => server.get(UnitOfWork).query(EMPTY));
  afterAll(() => server.close());

  it('has a first version, made once', async () => {
    await expect(store.current()).rejects.toThrow('no test policy is published');
    await Promise.all([store.ensureFirst(), store.ensureFirst()]);
    expect(await store.current()).toEqual({ version: 1, document: first });
  });

  it('drafts the next version, which is in force once it is published', async () => {
    await store.ensureFirst();
    const changed = { ...first, note: 'less' };
    expect(await store.draft(changed, admin)).toMatchObject({ version: 2, status: 'draft', publishedAt: null });
    expect((await store.current()).version).toBe(1);
    expect(await store.publish(2, admin)).toMatchObject({ version: 2, status: 'published', document: changed });
    expect(await store.current()).toEqual({ version: 2, document: changed });
    await store.draft(first, admin);
    const { data, next } = await store.list({ limit: 50 });
    expect(data.map(({ version, status }) => [version, status])).toEqual([
      [3, 'draft'],
      [2, 'published'],
      [1, 'superseded'],
    ]);
    expect(next).toBeNull();
  });

  it('lists page by page, without a gap or a repetition', async () => {
    await store.ensureFirst();
    for (const version of [2, 3, 4, 5]) expect((await store.draft(first, admin)).version).toBe(version);
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = await store.list({ limit: 2, after });
      expect(page.data.length).toBeLessThanOrEqual(2);
      seen.push(...page.data.map(({ version }) => version));
      after = page.next === null ? undefined : Number(page.next);
    } while (after !== undefined);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
    expect((await store.list({ limit: 1, after: 2 })).data).toMatchObject([{ version: 1, status: 'published' }]);
  });

  it('puts an older draft in force when it is published last', async () => {
    await store.ensureFirst();
    for (const version of [2, 3]) expect((await store.draft(first, admin)).version).toBe(version);
    await store.publish(3, admin);
    await store.publish(2, admin);
    expect((await store.current()).version).toBe(2);
  });

  it('tells a version that is not there from one that was published before', async () => {
    await store.ensureFirst();
    await expect(store.publish(9, admin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(store.publish(1, admin)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('gives drafts that come at once a version each', async () => {
    await store.ensureFirst();
    const drafts = await Promise.all(Array.from({ length: 5 }, () => store.draft(first, admin)));
    expect(drafts.map(({ version }) => version).toSorted()).toEqual([2, 3, 4, 5, 6]);
  });

  it('reads what an older schema wrote: gone fields are left out, newer ones have the first policy’s value', async () => {
    await server.get(UnitOfWork).query(OLD, [{ limits: { near: 7, missesUntilPause: 3 }, names: [], colour: 'red' }]);
    const document = { limits: { near: 7, far: 50 }, names: [] };
    expect(await store.current()).toEqual({ version: 1, document });
    expect((await store.list({ limit: 50 })).data).toMatchObject([{ document }]);
  });

  it('does not replace a value that is no longer allowed', async () => {
    await server.get(UnitOfWork).query(OLD, [{ ...first, limits: { near: 0, far: 1 } }]);
    await expect(store.current()).rejects.toThrow('near');
  });
});
