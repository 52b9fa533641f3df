import { randomUUID } from 'node:crypto';
import { AdmissionsService } from '@handraise/agents';
import { anAgent, anApplication, suspend } from '@handraise/agents/testing';
import type { AdminId, AgentId } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { createTestDatabase, type TestDatabase } from '@handraise/testing';
import { Client } from 'pg';
import { aTokenOf, startPayoutsServer } from '../testing';

/** The database's connection dies at the moment the answer is kept: what a killed server leaves behind. */
const BREAK = `
  CREATE FUNCTION test_break() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
  $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
  CREATE TRIGGER test_break BEFORE INSERT ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION test_break()`;
const MEND = 'DROP TRIGGER test_break ON idempotency_keys; DROP FUNCTION test_break()';
const FORGET_KEYS = sql('test.adjustments.forget', 'DELETE FROM idempotency_keys');
const HOLD_USD = sql(
  'test.adjustments.usd',
  `SELECT ledger_post(gen_random_uuid(), 'test', gen_random_uuid()::text, '\\x00', NULL, NULL, NULL, NULL,
     '{exp:session,agent:available}', ARRAY['00000000-0000-0000-0000-000000000000', $1]::uuid[], '{USD,USD}', '{5,-5}')`,
);

describe('an adjustment by hand', () => {
  const adminId = randomUUID() as AdminId;
  let database: TestDatabase;
  let server: TestServer;
  let owner: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    const url = new URL(database.url);
    url.searchParams.set('options', '-c role=handraise_app');
    server = await startPayoutsServer({ LOG_LEVEL: 'silent' }, { url: url.href });
    owner = new Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
    await database.drop();
  });

  const adjust = async (agentId: string, changes: object = {}, key?: string) => {
    const accessToken = await aTokenOf(server, 'admin', adminId);
    const response = await fetch(`${server.url}/api/v1/admin/ledger/adjustments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify({ agentId, amountMinor: 500, currency: 'EUR', reason: 'a long one', ...changes }),
    });
    const { id, code } = (await response.json()) as { id?: string; code?: string };
    return { status: response.status, ...(id === undefined ? {} : { id }), ...(code === undefined ? {} : { code }) };
  };
  const available = async (agentId: AgentId, currency = 'EUR') =>
    (await server.get(LedgerService).balance('agent:available', agentId, currency)).amountMinor;

  it('is booked for an agent in the currency of the rate card', async () => {
    const agentId = await anAgent(server);
    expect(await adjust(agentId)).toMatchObject({ status: 201 });
    expect(await available(agentId)).toBe(500);
  });

  it('is refused for whoever is no agent, and for practice agents, who are never paid', async () => {
    expect(await adjust(randomUUID())).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect(await adjust(adminId)).toEqual({ status: 404, code: 'NOT_FOUND' });
    const simulated = await anAgent(server, {}, true);
    expect(await adjust(simulated)).toEqual({ status: 422, code: 'NOT_ALLOWED_BY_POLICY' });
  });

  it('is refused for whoever was never admitted: they have worked for nobody', async () => {
    const admissions = server.get(AdmissionsService);
    const { id } = await admissions.apply(anApplication());
    expect(await adjust(id)).toEqual({ status: 422, code: 'NOT_ALLOWED_BY_POLICY' });
    await admissions.reject({ agentId: id, by: adminId, reasons: ['no'] });
    expect(await adjust(id)).toEqual({ status: 422, code: 'NOT_ALLOWED_BY_POLICY' });
  });

  it('is booked for a suspended agent too: a correction of earned pay is no work', async () => {
    const agentId = await anAgent(server);
    await suspend(server, agentId);
    expect(await adjust(agentId)).toMatchObject({ status: 201 });
  });

  it.each(['USD', 'XXX', 'eur', 'EURO', '', 'E1R'])('is refused in "%s", in which nobody is paid', async (currency) => {
    expect(await adjust(await anAgent(server), { currency })).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
  });

  it('is booked in another currency where the agent holds that', async () => {
    const agentId = await anAgent(server);
    await server.get(UnitOfWork).query(HOLD_USD, [agentId]);
    expect(await adjust(agentId, { currency: 'USD' })).toMatchObject({ status: 201 });
    expect([await available(agentId, 'USD'), await available(agentId)]).toEqual([505, 0]);
  });

  it('is never larger than one person may book, and takes no more than is available', async () => {
    const agentId = await anAgent(server);
    expect(await adjust(agentId, { amountMinor: 50_001 })).toEqual({ status: 422, code: 'NOT_ALLOWED_BY_POLICY' });
    expect(await adjust(agentId, { amountMinor: -1 })).toEqual({ status: 409, code: 'CONFLICT' });
  });

  it('is booked with its answer or not at all, when the connection dies in between', async () => {
    const [agentId, key] = [await anAgent(server), randomUUID()];
    await owner.query(BREAK);
    expect((await adjust(agentId, {}, key)).status).toBeGreaterThanOrEqual(500);
    expect(await available(agentId)).toBe(0);
    await owner.query(MEND);
    const first = await adjust(agentId, {}, key);
    expect(first.status).toBe(201);
    expect(await adjust(agentId, {}, key)).toEqual(first);
    expect(await available(agentId)).toBe(500);
  });

  it('is booked once per Idempotency-Key also after the kept answer is gone: the books know the key', async () => {
    const [agentId, key] = [await anAgent(server), randomUUID()];
    const first = await adjust(agentId, {}, key);
    await server.get(UnitOfWork).query(FORGET_KEYS);
    expect(await adjust(agentId, {}, key)).toEqual(first);
    await server.get(UnitOfWork).query(FORGET_KEYS);
    expect(await adjust(agentId, { amountMinor: 501 }, key)).toEqual({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await available(agentId)).toBe(500);
  });

  it('is another one without a key, and with another', async () => {
    const agentId = await anAgent(server);
    await adjust(agentId);
    await adjust(agentId);
    await adjust(agentId, {}, randomUUID());
    expect(await available(agentId)).toBe(1500);
    expect(await server.get(LedgerService).verify()).toMatchObject({ ok: true });
  });
});
