import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { AgentId } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { anAgentId, bookAnEarning } from '@handraise/pricing/testing';
import { eventually } from '@handraise/testing';
import { PayoutRunsService } from './payout-runs.service';
import { PayoutsService } from './payouts.service';
import { StatementsService } from './statements.service';
import { anAgentToPay, startPayoutsServer } from './testing';

const AGE = sql('test.adjusted.age', 'UPDATE earnings SET available_at = $2 WHERE agent_id = $1 AND status = $3');
const EMPTY_BANK = sql('test.adjusted.empty', 'UPDATE practice_bank.balances SET amount_minor = 0');
const FILL_BANK = sql('test.adjusted.fill', 'UPDATE practice_bank.balances SET amount_minor = 1000000');
const TAMPER = {
  amount: sql('test.adjusted.amount', 'UPDATE payout_items SET amount_minor = amount_minor + 1 WHERE payout_id = $1'),
  payout: sql('test.adjusted.payout', 'UPDATE payouts SET amount_minor = amount_minor + 1 WHERE id = $1'),
  foreign: sql(
    'test.adjusted.foreign',
    `INSERT INTO payout_items (payout_id, kind, subject_id, amount_minor, label)
     SELECT $1, kind, gen_random_uuid(), 0, 'never booked' FROM payout_items WHERE payout_id = $1 AND kind = 'adjustment'`,
  ),
  remove: sql('test.adjusted.remove', 'DELETE FROM payout_items WHERE payout_id = $1'),
};

describe('adjustments in payouts', () => {
  const admin = anAgentId();
  let server: TestServer;
  beforeAll(async () => {
    server = await startPayoutsServer();
  });
  afterAll(() => server.close());

  const runs = () => server.get(PayoutRunsService);
  const available = async (agentId: AgentId, currency = 'EUR') =>
    (await server.get(LedgerService).balance('agent:available', agentId, currency)).amountMinor;
  const untilAvailable = (agentId: AgentId, amountMinor: number) =>
    eventually(async () => expect(await available(agentId)).toBe(amountMinor));
  const adjust = (owner: AgentId, amountMinor: number, currency = 'EUR') =>
    server.get(UnitOfWork).run((tx) =>
      server.get(LedgerService).post(tx, {
        key: randomUUID(),
        kind: 'adjustment',
        reason: 'a test',
        entries: [
          { account: 'exp:goodwill', amountMinor, currency },
          { account: 'agent:available', owner, amountMinor: -amountMinor, currency },
        ],
      }),
    );
  const pay = async (agentId: AgentId, input: { cutoff?: string; dryRun?: boolean } = {}) => {
    const { payouts } = await runs().run({ dryRun: false, ...input }, admin);
    return payouts.filter((payout) => payout.agentId === agentId);
  };
  const sum = (lines: readonly { amountMinor: number }[]) => lines.reduce((total, line) => total + line.amountMinor, 0);

  it('are lines of the payout beside its earnings, and all lines add up to its amount (I9)', async () => {
    const agentId = await anAgentToPay(server);
    const { id } = await adjust(agentId, 700);
    const [payout] = await pay(agentId);
    expect(payout).toMatchObject({ amount: { amountMinor: 1150, currency: 'EUR' } });
    expect(payout?.earnings).toHaveLength(1);
    expect(payout?.lines).toEqual([
      { kind: 'earning', id: payout?.earnings[0], label: 'Session', amountMinor: 450 },
      { kind: 'adjustment', id, label: 'a test', amountMinor: 700 },
    ]);
  });

  it('are paid alone too, shown before in a trial, once although two runs happen at the same time', async () => {
    const agentId = await anAgentToPay(server, 0);
    await adjust(agentId, 700);
    expect(await pay(agentId, { dryRun: true })).toMatchObject([{ amount: { amountMinor: 700 }, earnings: [] }]);
    const all = await Promise.all([pay(agentId), pay(agentId), pay(agentId)]);
    const [payout, ...others] = all.flat();
    expect(others).toEqual([]);
    expect(payout).toMatchObject({ amount: { amountMinor: 700 }, earnings: [], lines: [{ kind: 'adjustment' }] });
    expect(await available(agentId)).toBe(0);
    const { data } = await server.get(StatementsService).list(agentId, { limit: 50 });
    const closed = await server.get(StatementsService).get(agentId, data[1]?.id ?? ('' as never));
    expect(closed.lines.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['adjustment', 700],
      ['payout', -700],
    ]);
  });

  it('are paid each in its own currency', async () => {
    const agentId = await anAgentToPay(server);
    await adjust(agentId, 700, 'USD');
    const payouts = await pay(agentId);
    expect(payouts.map(({ amount }) => amount)).toEqual([
      { amountMinor: 450, currency: 'EUR' },
      { amountMinor: 700, currency: 'USD' },
    ]);
    for (const { amount, lines } of payouts) expect(sum(lines)).toBe(amount.amountMinor);
  });

  it('against the agent reduce what is paid also when they are newer than the cutoff, and never stop a run', async () => {
    const agentId = await anAgentToPay(server);
    await untilAvailable(agentId, 450);
    const weekAgo = new Date(Date.now() - 7 * 86_400_000);
    await server.get(UnitOfWork).query(AGE, [agentId, weekAgo, 'available']);
    await adjust(agentId, -430);
    const [payout] = await pay(agentId, { cutoff: new Date(Date.now() - 3_600_000).toISOString() });
    expect(payout).toMatchObject({ amount: { amountMinor: 20 } });
    expect(payout?.lines.map(({ amountMinor }) => amountMinor)).toEqual([450, -430]);
  });

  it('against the agent above what is due pay nothing: the rest is on the running statement and goes with the next one', async () => {
    const agentId = await anAgentToPay(server);
    await untilAvailable(agentId, 450);
    await server.get(UnitOfWork).query(AGE, [agentId, new Date(Date.now() - 7 * 86_400_000), 'available']);
    await bookAnEarning(server, { agentId });
    await untilAvailable(agentId, 900);
    await adjust(agentId, -600);
    expect(await pay(agentId, { cutoff: new Date(Date.now() - 3_600_000).toISOString() })).toEqual([]);
    const { data } = await server.get(StatementsService).list(agentId, { limit: 50 });
    const running = await server.get(StatementsService).get(agentId, data[0]?.id ?? ('' as never));
    expect(running.closingMinor).toBe(300);
    expect(running.lines.map(({ amountMinor }) => amountMinor)).toEqual([450, 450, -600]);
    expect(await pay(agentId)).toMatchObject([
      { amount: { amountMinor: 300 }, lines: [{}, {}, { amountMinor: -600 }] },
    ]);
  });

  it('go into the next payout when the bank refuses this one', async () => {
    const agentId = await anAgentToPay(server, 0);
    await adjust(agentId, 700);
    await server.get(UnitOfWork).query(EMPTY_BANK);
    const [first] = await pay(agentId);
    if (first === undefined) throw new Error('no payout');
    await eventually(async () =>
      expect(await server.get(PayoutsService).get(first.id)).toMatchObject({ status: 'failed' }),
    );
    await server.get(UnitOfWork).query(FILL_BANK);
    const again = await server.get(PayoutsService).retry(first.id, admin);
    expect(again).toMatchObject({ amount: { amountMinor: 700 }, lines: [{ kind: 'adjustment', amountMinor: 700 }] });
    expect(again.id).not.toBe(first.id);
  });

  it('are guarded by the database: no line changes, comes or goes, and none stands for what was never booked', async () => {
    const agentId = await anAgentToPay(server);
    await adjust(agentId, 700);
    const [payout] = await pay(agentId);
    for (const statement of Object.values(TAMPER))
      await expect(server.get(UnitOfWork).query(statement, [payout?.id])).rejects.toThrow(/payout/);
    expect(await server.get(PayoutsService).get(payout?.id ?? ('' as never))).toMatchObject({ lines: payout?.lines });
  });

  it('I9: whatever is earned, adjusted and paid, at whatever cutoff, every payout is the sum of its lines', async () => {
    const step = fc.oneof(
      fc.constantFrom('earn', 'pay', 'pay earlier'),
      fc.integer({ min: -900, max: 900 }).filter((amount) => amount !== 0),
    );
    for (const steps of fc.sample(fc.array(step, { minLength: 4, maxLength: 10 }), { numRuns: 8, seed: 20261122 })) {
      const agentId = await anAgentToPay(server);
      let paid = 0;
      let owed = 450;
      for (const what of [...steps, 'pay'] as const) {
        if (what === 'earn') {
          await untilAvailable(agentId, owed - paid);
          await bookAnEarning(server, { agentId });
          owed += 450;
        } else if (typeof what === 'number') {
          await untilAvailable(agentId, owed - paid);
          if (owed - paid + what < 0) continue;
          await adjust(agentId, what);
          owed += what;
        } else {
          const input = what === 'pay' ? {} : { cutoff: new Date(Date.now() - 50).toISOString() };
          for (const { amount, lines, earnings } of await pay(agentId, input)) {
            expect(amount.amountMinor).toBeGreaterThan(0);
            expect(sum(lines)).toBe(amount.amountMinor);
            expect(lines.filter(({ kind }) => kind === 'earning').map((line) => line.id)).toEqual(earnings);
            paid += amount.amountMinor;
          }
        }
      }
      await untilAvailable(agentId, owed - paid);
      expect(paid).toBe(owed);
    }
  }, 90_000);

  it('leave books that add up', async () => {
    expect(await server.get(LedgerService).verify()).toMatchObject({ ok: true, problems: [] });
  });
});
