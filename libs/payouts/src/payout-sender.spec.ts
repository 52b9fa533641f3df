import type { PayoutId } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { anAgentId } from '@handraise/pricing/testing';
import { eventually } from '@handraise/testing';
import { PayoutRunsService } from './payout-runs.service';
import { PayoutSender } from './payout-sender';
import { PayoutsService } from './payouts.service';
import { noFaults, type BankFault } from './practice-bank/bank-fault';
import { PayoutProvider } from './provider/payout-provider.port';
import { anAgentToPay, bankOf, startPayoutsServer } from './testing';

const TRANSFERS = sql('test.transfers', 'SELECT id FROM practice_bank.transfers WHERE transfer_group = $1');
const FREEZE_ACCOUNT = sql('test.restrict', 'UPDATE practice_bank.accounts SET onboarded = false');
const THAW_ACCOUNT = sql('test.unrestrict', 'UPDATE practice_bank.accounts SET onboarded = true');
const AGE = sql('test.age', `UPDATE payouts SET last_attempt_at = now() - interval '11 minutes' WHERE id = $1`);
const KEYS = sql('test.keys', `DELETE FROM practice_bank.idempotency_keys WHERE key LIKE 'payout:%'`);
const EMPTY_BANK = sql('test.empty', 'UPDATE practice_bank.balances SET amount_minor = 0');
const FILL_BANK = sql('test.fill', 'UPDATE practice_bank.balances SET amount_minor = 1000000');

/** One money scenario per test: what the bank does, and what must be true afterwards. The worker is this test. */
describe('sending a payout', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPayoutsServer({ ROLES: 'api' });
  });
  afterEach(() => {
    bankOf(server).faults = noFaults;
  });
  afterAll(() => server.close());

  const query = (statement: typeof TRANSFERS, values: unknown[] = []) =>
    server.get(UnitOfWork).query<{ id: string }>(statement, values);
  const send = (id: PayoutId) => server.get(PayoutSender).send(id);
  const find = (id: PayoutId) => server.get(PayoutsService).get(id);
  const aPayout = async (): Promise<PayoutId> => {
    const agentId = await anAgentToPay(server);
    const { payouts } = await server.get(PayoutRunsService).run({ dryRun: false }, anAgentId());
    const mine = payouts.find((payout) => payout.agentId === agentId);
    if (mine === undefined) throw new Error('the run made no payout');
    return mine.id;
  };
  /** The next transfer meets the fault, everything else is healthy. */
  const once = (fault: BankFault): void => {
    let isPending = true;
    bankOf(server).faults = ({ method, path }) => {
      if (!isPending || method !== 'POST' || path !== '/v1/transfers') return undefined;
      isPending = fault.kind === 'reset';
      return fault;
    };
  };
  const restore = () => {
    bankOf(server).faults = noFaults;
  };

  const faults = [
    'reset',
    'empty_json',
    'html',
    'empty',
    'truncated',
    'rate_limited',
    'server_error',
    'other_object',
  ] as const;
  it.each(faults.flatMap((kind) => [{ kind, when: 'before' } as const, { kind, when: 'after' } as const]))(
    'books nothing on "$kind" $when the effect, looks, and pays exactly once',
    async (fault) => {
      const id = await aPayout();
      once(fault);
      await send(id);
      expect(await find(id)).toMatchObject({ status: 'unknown', reason: expect.any(String) });
      restore();
      await send(id);
      const [transfer, ...others] = await query(TRANSFERS, [id]);
      expect(others).toEqual([]);
      expect(await find(id)).toMatchObject({ status: 'paid', providerId: transfer?.id });
    },
  );

  it('restores the balance when the account was restricted meanwhile, and pays in a new payout', async () => {
    const id = await aPayout();
    await query(FREEZE_ACCOUNT);
    await send(id);
    expect(await find(id)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('insufficient_capabilities'),
    });
    await query(THAW_ACCOUNT);
    const again = await server.get(PayoutsService).retry(id, anAgentId());
    expect(again.id).not.toBe(id);
    await send(again.id);
    expect(await find(again.id)).toMatchObject({ status: 'paid', earnings: (await find(id)).earnings });
    expect(await query(TRANSFERS, [id])).toEqual([]);
  });

  it('fails definitely when the platform’s balance is short, and can be retried after a top-up', async () => {
    const id = await aPayout();
    await query(EMPTY_BANK);
    await send(id);
    expect(await find(id)).toMatchObject({ status: 'failed', reason: expect.stringContaining('balance_insufficient') });
    await query(FILL_BANK);
    const again = await server.get(PayoutsService).retry(id, anAgentId());
    await send(again.id);
    expect(await find(again.id)).toMatchObject({ status: 'paid' });
  });

  it('lets one of many workers send', async () => {
    const id = await aPayout();
    await Promise.all(Array.from({ length: 6 }, () => send(id)));
    expect(await query(TRANSFERS, [id])).toHaveLength(1);
    expect(await find(id)).toMatchObject({ status: 'paid' });
  });

  it('fences out a worker that slept through its lease', async () => {
    const id = await aPayout();
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    const provider = server.get(PayoutProvider as never) as PayoutProvider;
    const transfer = provider.transfer.bind(provider);
    jest.spyOn(provider, 'transfer').mockImplementationOnce(async (...request) => {
      await asleep;
      return transfer(...request);
    });
    const sleeper = send(id);
    const expire = sql(
      'test.expire',
      `UPDATE payouts SET lease_until = now() - interval '1 second' WHERE id = $1 AND attempts = 1 RETURNING id`,
    );
    await eventually(async () => expect(await query(expire, [id])).toHaveLength(1));
    await send(id);
    expect(await find(id)).toMatchObject({ status: 'paid' });
    wake();
    await sleeper;
    expect(await query(TRANSFERS, [id])).toHaveLength(1);
  });

  it('takes a new key only after a quiet time and a look-up that found nothing', async () => {
    const id = await aPayout();
    once({ kind: 'server_error', when: 'before' });
    await send(id);
    restore();
    await query(AGE, [id]);
    await send(id);
    const [used] = await query(
      sql('test.used', `SELECT key AS id FROM practice_bank.idempotency_keys WHERE key LIKE $1`),
      [`payout:${id}:%`],
    );
    expect(used?.id).toBe(`payout:${id}:transfer:v2`);
    expect(await find(id)).toMatchObject({ status: 'paid' });
  });

  it('does not double when the bank has forgotten the key and the first answer was lost', async () => {
    const id = await aPayout();
    once({ kind: 'truncated', when: 'after' });
    await send(id);
    restore();
    await query(KEYS);
    await send(id);
    expect(await query(TRANSFERS, [id])).toHaveLength(1);
    expect(await find(id)).toMatchObject({ status: 'paid' });
  });

  it('freezes a payout that has two transfers and asks for a person', async () => {
    const id = await aPayout();
    once({ kind: 'truncated', when: 'after' });
    await send(id);
    restore();
    await query(
      sql(
        'test.double',
        `INSERT INTO practice_bank.transfers SELECT id || 'x', amount_minor, currency, destination, transfer_group, description, metadata FROM practice_bank.transfers WHERE transfer_group = $1`,
      ),
      [id],
    );
    await send(id);
    expect(await find(id)).toMatchObject({ status: 'unknown', reason: expect.stringContaining('several transfers') });
    await send(id);
    await expect(server.get(PayoutsService).retry(id, anAgentId())).rejects.toMatchObject({ code: 'CONFLICT' });
    await query(sql('test.undouble', `DELETE FROM practice_bank.transfers WHERE transfer_group = $1`), [id]);
    await query(sql('test.forget', `UPDATE payouts SET frozen = false WHERE id = $1`), [id]);
    await query(KEYS);
    await send(id);
  });

  it('leaves books that add up and agree with the bank (M4, M5)', async () => {
    expect(await server.get(LedgerService).verify()).toMatchObject({ ok: true, problems: [] });
    const [sums] = await server.get(UnitOfWork).query<{ paid: number; sent: number }>(
      sql(
        'test.sums',
        `SELECT (SELECT sum(amount_minor) FROM payouts WHERE status = 'paid')::int AS paid,
                (SELECT sum(amount_minor) FROM practice_bank.transfers)::int AS sent`,
      ),
    );
    expect(sums?.paid).toBe(sums?.sent);
  });
});
