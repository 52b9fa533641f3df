import { anAgent } from '@handraise/agents/testing';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { anAgentId, bookAnEarning } from '@handraise/pricing/testing';
import { createTestDatabase, eventually, type TestDatabase } from '@handraise/testing';
import { anAgentToPay, aTokenOf, openAccount, startPayoutsServer } from '../testing';

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** The money commands as their callers meet them: over HTTP, with tokens, the server under its restricted role. */
describe('money over HTTP', () => {
  const adminId = anAgentId();
  let database: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    database = await createTestDatabase();
    const url = new URL(database.url);
    url.searchParams.set('options', '-c role=handraise_app');
    server = await startPayoutsServer({}, { url: url.href });
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const call = async (kind: 'agent' | 'admin', id: string, request: string, body?: object): Promise<Answer> => {
    const [method = 'GET', path = ''] = request.split(' ');
    const accessToken = await aTokenOf(server, kind, id as ReturnType<typeof anAgentId>);
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };
  const asAdmin = (request: string, body?: object) => call('admin', adminId, request, body);

  it('goes from an earning to a paid payout, a statement and clean books', async () => {
    const agentId = anAgentId();
    const standing = async () => JSON.parse((await call('agent', agentId, 'GET /agent/payout-account')).text);
    expect(await standing()).toEqual({ status: 'none', practice: true });
    const account = JSON.parse((await call('agent', agentId, 'POST /agent/payout-account', {})).text);
    expect(account).toMatchObject({ status: 'pending', practice: true });
    await fetch(account.onboardingUrl);
    expect(await standing()).toEqual({ status: 'active', practice: true });
    await bookAnEarning(server, { agentId });
    expect(JSON.parse((await call('agent', agentId, 'GET /agent/earnings')).text).data).toMatchObject([
      { totalMinor: 450 },
    ]);

    const running = await eventually(async () => {
      const { data } = JSON.parse((await call('agent', agentId, 'GET /agent/statements')).text);
      expect(data).toMatchObject([{ status: 'running', closingMinor: 450 }]);
      return data[0];
    });
    const run = await asAdmin('POST /admin/payout-runs', {});
    expect(run.status).toBe(201);
    const [payout] = JSON.parse(run.text).payouts;
    await eventually(async () =>
      expect(JSON.parse((await asAdmin(`GET /admin/payouts/${payout.id}`)).text)).toMatchObject({
        status: 'paid',
        providerId: expect.stringMatching(/^tr_/),
      }),
    );

    const { data } = JSON.parse((await call('agent', agentId, 'GET /agent/statements')).text);
    const closed = data[1];
    expect(closed.id).toBe(running.id);
    const json = await call('agent', agentId, `GET /agent/statements/${closed.id}.json`);
    expect(JSON.parse(json.text)).toMatchObject({
      closingMinor: 0,
      practice: true,
      lines: [{ kind: 'earning' }, { kind: 'payout' }],
    });
    const csv = await call('agent', agentId, `GET /agent/statements/${closed.id}.csv`);
    expect([csv.status, csv.type]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.text).toContain('Practice bank: no money moves');

    const verified = JSON.parse((await asAdmin('GET /admin/ledger/verify')).text);
    expect(verified).toEqual({ ok: true, transactions: 5, entries: 10, problems: [] });
    const accounts = JSON.parse((await asAdmin('GET /admin/ledger/accounts')).text).data;
    const balances = accounts.map((row: { code: string; balanceMinor: number }) => [row.code, row.balanceMinor]);
    expect(Object.fromEntries(balances)).toEqual({
      'agent:available': 0,
      'agent:in_payout': 0,
      'agent:pending': 0,
      'equity:operator': 100_000_000,
      'exp:session': 450,
      'processor:practice': 99_999_550,
    });
    const bookings = JSON.parse((await asAdmin(`GET /admin/ledger/transactions?owner=${agentId}`)).text).data;
    expect(bookings.map(({ kind }: { kind: string }) => kind)).toEqual([
      'payout_sent',
      'payout_reserved',
      'release',
      'earning',
    ]);
  });

  it('works as the role that can only read and append to the books', async () => {
    const role = sql('test.role', 'SELECT current_user AS role');
    expect(await server.get(UnitOfWork).query(role)).toEqual([{ role: 'handraise_app' }]);
    const edit = sql('test.edit', `UPDATE ledger_entries SET amount_minor = 1`);
    await expect(server.get(UnitOfWork).query(edit)).rejects.toThrow('permission denied');
    await server.get(UnitOfWork).run((tx) => server.get(LedgerService).seal(tx));
    expect(await server.get(LedgerService).verify()).toMatchObject({ ok: true });
  });

  it('pages through lists without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = JSON.parse((await asAdmin(`GET /admin/ledger/transactions?limit=2${after}`)).text);
      seen.push(...page.data.map(({ id }: { id: string }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await server.get(LedgerService).verify()).transactions);
  });

  it('pays an adjustment with the next payout and nets one against the agent', async () => {
    const agentId = await anAgent(server);
    await openAccount(server, agentId);
    await bookAnEarning(server, { agentId });
    const adjust = (amountMinor: number) =>
      asAdmin('POST /admin/ledger/adjustments', {
        agentId,
        amountMinor,
        currency: 'EUR',
        reason: 'thanks for the long one',
      });
    expect((await adjust(100)).status).toBe(201);
    await eventually(async () => expect((await adjust(-50)).status).toBe(201));
    expect((await adjust(-100_00)).status).toBe(409);
    expect((await adjust(60_000)).status).toBe(422);
    const [payout] = JSON.parse((await asAdmin('POST /admin/payout-runs', {})).text).payouts;
    expect(payout.amount.amountMinor).toBe(500);
    expect(JSON.parse((await asAdmin('POST /admin/payout-runs', {})).text)).toMatchObject({ id: null, payouts: [] });
  });

  it('shows an agent nobody else’s money, and admin routes to admins only', async () => {
    const agentId = await anAgentToPay(server);
    await asAdmin('POST /admin/payout-runs', {});
    const { data } = JSON.parse((await call('agent', agentId, 'GET /agent/statements')).text);
    expect((await call('agent', anAgentId(), `GET /agent/statements/${data[1].id}.json`)).status).toBe(404);
    expect((await call('agent', agentId, 'GET /admin/payouts')).status).toBe(403);
    expect((await call('agent', agentId, 'POST /admin/payout-runs', {})).status).toBe(403);
  });

  it('publishes the rate card as versions', async () => {
    const { data } = JSON.parse((await asAdmin('GET /admin/policies/pay')).text);
    const draft = await asAdmin('POST /admin/policies/pay', { ...data[0].document, vipPercent: 25 });
    expect([draft.status, JSON.parse(draft.text).version]).toEqual([201, 2]);
    expect(JSON.parse((await asAdmin('POST /admin/policies/pay/2/publish', {})).text)).toMatchObject({
      status: 'published',
    });
    expect((await asAdmin('POST /admin/policies/pay/9/publish', {})).status).toBe(404);
  });

  it('answers a bank link that does not exist without saying more', async () => {
    const page = await fetch(`${server.url}/practice-bank/onboarding/${'x'.repeat(32)}`);
    expect(page.status).toBe(404);
    expect(await page.json()).toMatchObject({ code: 'NOT_FOUND', detail: expect.stringContaining('too old') });
  });
});
