import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { AdminId, AgentId } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { EarningsService } from '@handraise/pricing';
import { anAgentId, bookAnEarning } from '@handraise/pricing/testing';
import { eventually } from '@handraise/testing';
import { WeeklyRunDeadline } from './events/weekly-run.deadline';
import { PayoutAccountsService } from './payout-accounts.service';
import { PayoutRunsService } from './payout-runs.service';
import { PayoutsService } from './payouts.service';
import { StatementsService } from './statements.service';
import { anAgentToPay, openAccount, startPayoutsServer } from './testing';

const BANK = sql(
  'test.bank',
  'SELECT amount_minor AS "amountMinor", destination FROM practice_bank.transfers WHERE transfer_group = $1',
);
const PAID_TO = sql(
  'test.paid_to',
  'SELECT amount_minor AS "amountMinor" FROM payouts WHERE agent_id = $1 ORDER BY id',
);
const admin = anAgentId() satisfies AdminId;

describe('a payout run', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPayoutsServer();
  });
  afterAll(() => server.close());

  const run = (dryRun = false) => server.get(PayoutRunsService).run({ dryRun }, admin);
  const owed = async (account: 'agent:available' | 'agent:in_payout', agentId: AgentId) =>
    (await server.get(LedgerService).balance(account, agentId, 'EUR')).amountMinor;
  const adjust = (owner: AgentId, amountMinor: number) => {
    const goodwill = { account: 'exp:goodwill' as const, amountMinor, currency: 'EUR' };
    const available = { account: 'agent:available' as const, owner, amountMinor: -amountMinor, currency: 'EUR' };
    const posting = { key: randomUUID(), kind: 'adjustment', reason: 'a test', entries: [goodwill, available] };
    return server.get(UnitOfWork).run((tx) => server.get(LedgerService).post(tx, posting));
  };
  const untilPaid = (id: Awaited<ReturnType<typeof run>>['payouts'][number]['id']) =>
    eventually(async () => expect(await server.get(PayoutsService).get(id)).toMatchObject({ status: 'paid' }));

  it('pays what is due through the bank, once, and says what it consists of', async () => {
    const agentId = await anAgentToPay(server, 2);
    const { id, payouts } = await run();
    expect(id).not.toBeNull();
    const [payout] = payouts;
    expect(payout).toMatchObject({ agentId, amount: { amountMinor: 900, currency: 'EUR' }, status: 'approved' });
    expect(payout?.earnings).toHaveLength(2);
    if (payout === undefined) return;
    await untilPaid(payout.id);
    expect(await server.get(UnitOfWork).query(BANK, [payout.id])).toMatchObject([{ amountMinor: 900 }]);
    expect([await owed('agent:available', agentId), await owed('agent:in_payout', agentId)]).toEqual([0, 0]);
    const { data } = await server.get(EarningsService).list(agentId, { limit: 50 });
    expect(data.map(({ status }) => status)).toEqual(['paid', 'paid']);
  });

  it('stores nothing when nothing is due', async () => {
    expect(await run()).toMatchObject({ id: null, payouts: [] });
  });

  it('tries out without storing anything', async () => {
    const agentId = await anAgentToPay(server);
    const trial = await run(true);
    expect(trial).toMatchObject({ id: null, dryRun: true, payouts: [{ agentId, amount: { amountMinor: 450 } }] });
    expect((await run()).payouts).toHaveLength(1);
  });

  it('pays once when two runs happen at the same time', async () => {
    const agents = await Promise.all([anAgentToPay(server), anAgentToPay(server), anAgentToPay(server)]);
    const runs = await Promise.all([run(), run(), run()]);
    const paid = runs.flatMap(({ payouts }) => payouts.map(({ agentId }) => agentId));
    expect(paid.sort()).toEqual([...agents].sort());
  });

  it('leaves out who has no active account, until they have one', async () => {
    const agentId = anAgentId();
    await bookAnEarning(server, { agentId });
    expect((await run()).payouts).toEqual([]);
    await openAccount(server, agentId);
    expect((await run()).payouts).toMatchObject([{ agentId }]);
  });

  it('never pays practice agents', async () => {
    const agentId = await anAgentToPay(server, 0);
    await bookAnEarning(server, { agentId, simulated: true });
    expect((await run()).payouts).toEqual([]);
  });

  it('refuses a cutoff in the future, which would pay before the review time is over', async () => {
    const cutoff = new Date(Date.now() + 3_600_000).toISOString();
    await expect(server.get(PayoutRunsService).run({ cutoff, dryRun: false }, admin)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });

  it('keeps a payout above 500.00 as a draft until a second admin approves it', async () => {
    const agentId = await anAgentToPay(server, 0);
    await bookAnEarning(server, { agentId, engagedMinutes: 2000 });
    const [draft] = (await run()).payouts;
    expect(draft).toMatchObject({ status: 'draft', startedBy: admin, reason: expect.stringContaining('second admin') });
    if (draft === undefined) return;
    const payouts = server.get(PayoutsService);
    await expect(payouts.approve(draft.id, admin)).rejects.toMatchObject({ code: 'NOT_ALLOWED_BY_POLICY' });
    expect(await payouts.approve(draft.id, anAgentId())).toMatchObject({ status: 'approved' });
    await expect(payouts.approve(draft.id, anAgentId())).rejects.toMatchObject({ code: 'CONFLICT' });
    await untilPaid(draft.id);
  });

  it('shows the account as active after the bank’s page, and gives no link then', async () => {
    const agentId = anAgentId();
    const accounts = server.get(PayoutAccountsService);
    const first = await accounts.setUp(agentId);
    expect(first).toMatchObject({ status: 'pending', practice: true });
    const page = await fetch(first.onboardingUrl ?? '');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('no money moves');
    expect(await accounts.setUp(agentId)).toEqual({ status: 'active', practice: true });
  });

  it('keeps statements whose balances follow from their lines and chain to the next one (M10)', async () => {
    const agentId = await anAgentToPay(server, 2);
    await run();
    await bookAnEarning(server, { agentId });
    await run();
    await bookAnEarning(server, { agentId });
    await eventually(async () => expect(await owed('agent:available', agentId)).toBe(450));
    const statements = server.get(StatementsService);
    const { data } = await statements.list(agentId, { limit: 50 });
    const all = await Promise.all(data.map(({ id }) => statements.get(agentId, id)));
    expect(all.map(({ lines }) => lines.map(({ amountMinor }) => amountMinor))).toEqual([
      [450],
      [450, -450],
      [450, 450, -900],
    ]);
    for (const { openingMinor, closingMinor, lines } of all)
      expect(openingMinor + lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(closingMinor);
    expect(all[0]?.closingMinor).toBe(await owed('agent:available', agentId));
    await expect(statements.get(anAgentId(), all[1]?.id ?? ('' as never))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('names the same period by the same id before and after its payout, and takes no line from it', async () => {
    const [agentId, statements] = [await anAgentToPay(server, 2), server.get(StatementsService)];
    await eventually(async () => expect(await owed('agent:available', agentId)).toBe(900));
    const read = async () => (await statements.list(agentId, { limit: 50 })).data;
    const looks = await Promise.all([read(), read(), read()]);
    const [{ id } = { id: undefined }] = looks[0] ?? [];
    if (id === undefined) throw new Error('no running period');
    expect(looks.map(([running]) => running?.id)).toEqual([id, id, id]);
    const before = await statements.get(agentId, id);
    // one of the two was available in time for the last payday, the other one waits for the next
    const age = sql(
      'test.age_one',
      `UPDATE earnings SET available_at = now() - interval '15 days' WHERE id = (SELECT min(id::text)::uuid FROM earnings WHERE agent_id = $1)`,
    );
    await server.get(UnitOfWork).query(age, [agentId]);
    await server.get(WeeklyRunDeadline).run();

    const after = await statements.get(agentId, id);
    expect(after.lines.slice(0, 2)).toEqual(before.lines);
    expect(after).toMatchObject({
      id,
      openingMinor: 0,
      closingMinor: 450,
      lines: [{}, {}, { kind: 'payout', amountMinor: -450 }],
    });
    const [running, closed] = await read();
    expect(closed).toMatchObject({ id, closingMinor: 450 });
    expect(running).toMatchObject({ openingMinor: 450, closingMinor: 450 });
    expect(running?.id).not.toBe(id);

    await run();
    expect(await statements.get(agentId, id)).toEqual(after);
    const next = await statements.get(agentId, running?.id ?? id);
    expect(next).toMatchObject({ openingMinor: 450, closingMinor: 0, lines: [{ kind: 'payout', amountMinor: -450 }] });
  });

  it('M10, I9: whatever is earned, adjusted and paid in whatever order, every payout is what its statement says', async () => {
    const steps = fc.array(fc.constantFrom('earn', 'earn', 'bonus', 'deduct', 'pay'), { minLength: 4, maxLength: 9 });
    for (const order of fc.sample(steps, { numRuns: 6, seed: 20260101 })) {
      const agentId = await anAgentToPay(server);
      for (const step of [...order, 'pay']) {
        const available = await owed('agent:available', agentId);
        if (step === 'earn') await bookAnEarning(server, { agentId });
        else if (step === 'pay') await run();
        else if (step === 'bonus' || available >= 30) {
          await adjust(agentId, step === 'bonus' ? 70 : -30);
        }
      }
      const { data } = await server.get(StatementsService).list(agentId, { limit: 50 });
      const all = await Promise.all(data.map(({ id }) => server.get(StatementsService).get(agentId, id)));
      const oldestFirst = all.reverse();
      let balance = 0;
      for (const { openingMinor, closingMinor, lines } of oldestFirst) {
        expect(openingMinor).toBe(balance);
        balance = openingMinor + lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(closingMinor).toBe(balance);
      }
      expect(balance).toBe(await owed('agent:available', agentId));
      const payouts = await server.get(UnitOfWork).query<{ amountMinor: number }>(PAID_TO, [agentId]);
      const paidLines = oldestFirst.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'payout'));
      expect(payouts.map(({ amountMinor }) => -amountMinor)).toEqual(paidLines.map(({ amountMinor }) => amountMinor));
    }
  }, 60_000);

  it('pays weekly what was available at the cutoff, and nothing newer', async () => {
    const [old, fresh] = [await anAgentToPay(server), await anAgentToPay(server)];
    const age = sql('test.age', `UPDATE earnings SET available_at = now() - interval '15 days' WHERE agent_id = $1`);
    await server.get(UnitOfWork).query(age, [old]);
    await server.get(WeeklyRunDeadline).run();
    const { data } = await server.get(PayoutsService).list({ limit: 100 });
    const paid = data.map(({ agentId }) => agentId);
    expect([paid.includes(old), paid.includes(fresh)]).toEqual([true, false]);
  });

  it('leaves books that add up', async () => {
    expect(await server.get(LedgerService).verify()).toMatchObject({ ok: true, problems: [] });
  });
});
