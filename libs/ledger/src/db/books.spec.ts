import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@handraise/testing';
import { Client } from 'pg';

const NIL = '00000000-0000-0000-0000-000000000000';

/** Attacks on the books with plain SQL, as the application's role and as the owner of the tables. */
describe('the books', () => {
  const agent = randomUUID();
  let database: TestDatabase;
  let owner: Client;
  let app: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    app = new Client({ connectionString: database.url, options: '-c role=handraise_app' });
    await Promise.all([owner.connect(), app.connect()]);
    await post('first', 750);
  });
  afterAll(async () => {
    await Promise.all([owner.end(), app.end()]);
    await database.drop();
  });

  const post = (key: string, debit: number, credit = -debit, client = app, currencies = ['EUR', 'EUR']) =>
    client.query(
      `SELECT * FROM ledger_post($1, 'test', $2, '\\x00', NULL, NULL, NULL, NULL, '{exp:session,agent:pending}', $3, $4, $5)`,
      [randomUUID(), key, [NIL, agent], currencies, [debit, credit]],
    );
  const both = (statement: string) =>
    Promise.allSettled([app.query(statement), owner.query(statement)]).then((results) =>
      results.map((result) => (result.status === 'rejected' ? String(result.reason.code) : 'accepted')),
    );

  it('accept a balanced booking from the application’s role', async () => {
    const { rows } = await app.query('SELECT amount_minor FROM ledger_balances');
    expect(rows).toEqual([{ amount_minor: expect.anything() }]);
  });

  it.each([
    ['unbalanced', 750, -740, ['EUR', 'EUR'], 'ledger_zero_sum'],
    ['in two currencies', 750, -750, ['EUR', 'SEK'], 'ledger_zero_sum'],
  ])('refuse a booking that is %s, at the commit', async (key, debit, credit, currencies, constraint) => {
    await expect(post(key, debit, credit, app, currencies)).rejects.toMatchObject({ code: '23514', constraint });
  });

  it('refuse an overdraft of money that is owed', async () => {
    await expect(post('overdraft', -751)).rejects.toMatchObject({ constraint: 'ledger_balances_floor' });
  });

  it('refuse a transaction without entries', async () => {
    const empty = `INSERT INTO ledger_transactions (id, kind, idempotency_key, request_hash, effective_at)
      VALUES (gen_random_uuid(), 'empty', gen_random_uuid(), '\\x00', now())`;
    expect(await both(empty)).toEqual(['23514', '23514']);
  });

  it('refuse entries for a transaction that is already recorded', async () => {
    const late = `INSERT INTO ledger_entries (transaction_id, line, account_id, currency, amount_minor)
      SELECT transaction_id, line + 10, account_id, currency, amount_minor FROM ledger_entries`;
    expect(await both(late)).toEqual(['23514', '23514']);
  });

  it('refuse entries that follow an early check of the same transaction', async () => {
    const id = randomUUID();
    await app.query('BEGIN');
    await app.query(
      `SELECT * FROM ledger_post($1, 'test', $2, '\\x00', NULL, NULL, NULL, NULL, '{exp:session,agent:pending}', $3, '{EUR,EUR}', '{5,-5}')`,
      [id, id, [NIL, agent]],
    );
    await app.query('SET CONSTRAINTS ALL IMMEDIATE');
    await app.query('SET CONSTRAINTS ALL DEFERRED');
    await app.query(
      `INSERT INTO ledger_entries (transaction_id, line, account_id, currency, amount_minor)
       SELECT transaction_id, 3, account_id, currency, 5 FROM ledger_entries WHERE transaction_id = $1 AND line = 1`,
      [id],
    );
    await expect(app.query('COMMIT')).rejects.toMatchObject({ constraint: 'ledger_zero_sum' });
  });

  it.each(['ledger_transactions', 'ledger_entries', 'ledger_accounts', 'ledger_account_kinds', 'ledger_balances'])(
    'refuse to delete or truncate %s, whoever asks',
    async (table) => {
      expect(await both(`DELETE FROM ${table}`)).toEqual(['42501', '42501']);
      expect(await both(`TRUNCATE ${table} CASCADE`)).toEqual(['42501', '42501']);
    },
  );

  it.each([
    'UPDATE ledger_entries SET amount_minor = amount_minor + 1',
    "UPDATE ledger_transactions SET kind = 'other'",
    'UPDATE ledger_balances SET amount_minor = amount_minor - 100',
  ])('refuse "%s", whoever asks', async (statement) => {
    expect(await both(statement)).toEqual(['42501', '42501']);
  });

  it('refuse the owner also where ordinary triggers do not fire', async () => {
    await owner.query('SET session_replication_role = replica');
    await expect(owner.query('DELETE FROM ledger_entries')).rejects.toMatchObject({ code: '42501' });
    await owner.query('SET session_replication_role = origin');
  });

  it('do not let the application forge the time of recording', async () => {
    const forged = `INSERT INTO ledger_transactions (id, kind, idempotency_key, request_hash, effective_at, recorded_at)
      VALUES (gen_random_uuid(), 'forged', gen_random_uuid(), '\\x00', now(), '2020-01-01')`;
    await expect(app.query(forged)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuse accounts that are not in the chart, and a person’s account without a person', async () => {
    const account = (code: string, of: string) =>
      app.query('INSERT INTO ledger_accounts (code, owner_id, currency) VALUES ($1, $2, $3)', [code, of, 'EUR']);
    await expect(account('exp:invented', NIL)).rejects.toMatchObject({ code: '23503' });
    await expect(account('agent:pending', NIL)).rejects.toMatchObject({ code: '23503' });
  });

  it('are in order after all of this', async () => {
    const { rows } = await owner.query('SELECT ledger_verify() AS problem');
    expect(rows).toEqual([]);
  });
});
