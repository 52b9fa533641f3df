import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { EarningsService } from '@handraise/pricing';
import { anAgentId } from '@handraise/pricing/testing';
import { eventually } from '@handraise/testing';
import { PayoutAccountsService } from './payout-accounts.service';
import { PayoutRunsService } from './payout-runs.service';
import { PayoutsService } from './payouts.service';
import { signatureOf } from './practice-bank/bank-events';
import { PracticeBank } from './practice-bank/practice-bank';
import { StatementsService } from './statements.service';
import { anAgentToPay, startPayoutsServer } from './testing';

const SECRET = 'whsec_only_for_tests';
const EVENTS = sql('test.events', 'SELECT id, type, outcome FROM provider_events ORDER BY received_at, id');
const OF_OBJECT = sql(
  'test.events.of',
  'SELECT outcome FROM provider_events WHERE object_id = $1 ORDER BY received_at',
);
const ACCOUNT_OF = sql(
  'test.account_of',
  'SELECT provider_account_id AS id, status FROM payout_accounts WHERE agent_id = $1',
);

describe('what the processor tells', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPayoutsServer({ STRIPE_WEBHOOK_SECRET: SECRET });
  });
  afterEach(async () => expect(await server.get(LedgerService).verify()).toMatchObject({ ok: true, problems: [] }));
  afterAll(() => server.close());

  const query = <Row extends object>(statement: typeof EVENTS, values: unknown[] = []) =>
    server.get(UnitOfWork).query<Row>(statement, values);
  const anEvent = (id: string, type: string, object: object, account?: string) =>
    JSON.stringify({ id, object: 'event', type, created: 1, account, data: { object } });
  const deliver = async (body: string, signature?: string, to = server): Promise<{ status: number; code?: string }> => {
    const response = await fetch(`${to.url}/webhooks/stripe`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'stripe-signature': signature }),
      },
      body,
    });
    const { code } = (await response.json()) as { code?: string };
    return { status: response.status, ...(code === undefined ? {} : { code }) };
  };
  const signed = (body: string) => deliver(body, signatureOf(body, SECRET));
  const available = async (agentId: ReturnType<typeof anAgentId>) =>
    (await server.get(LedgerService).balance('agent:available', agentId, 'EUR')).amountMinor;
  const paidOut = async () => {
    const agentId = await anAgentToPay(server);
    const [made] = (await server.get(PayoutRunsService).run({ dryRun: false }, anAgentId())).payouts;
    if (made === undefined) throw new Error('nothing was paid');
    const payout = await eventually(async () => {
      const now = await server.get(PayoutsService).get(made.id);
      expect(now.status).toBe('paid');
      return now;
    });
    return {
      agentId,
      id: made.id,
      transferId: payout.providerId ?? '',
      object: { id: payout.providerId, transfer_group: made.id },
    };
  };
  const untilOutcome = (objectId: string, outcomes: readonly string[]) =>
    eventually(async () =>
      expect((await query<{ outcome: string }>(OF_OBJECT, [objectId])).map(({ outcome }) => outcome)).toEqual(outcomes),
    );

  it('is not heard without a secret', async () => {
    const deaf = await startPayoutsServer();
    expect(await deliver('{}', 't=1,v1=00', deaf)).toEqual({ status: 503, code: 'UNAVAILABLE' });
    await deaf.close();
  });

  it('is refused unless the processor signed these bytes just now', async () => {
    const { agentId, object } = await paidOut();
    const before = await query(EVENTS);
    const body = anEvent('evt_forged', 'transfer.reversed', object);
    const seconds = Math.floor(Date.now() / 1000);
    const refused = [
      undefined,
      '',
      'nonsense',
      signatureOf(body, 'whsec_of_somebody_else'),
      signatureOf(`${body} `, SECRET),
      signatureOf(body, SECRET, seconds - 400),
      signatureOf(body, SECRET, seconds + 120),
    ];
    for (const signature of refused)
      expect(await deliver(body, signature)).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    expect(await query(EVENTS)).toEqual(before);
    expect(await available(agentId)).toBe(0);
  });

  it('of an account, it is read again: the agent who finished at the bank can be paid', async () => {
    const agentId = anAgentId();
    const { onboardingUrl } = await server.get(PayoutAccountsService).setUp(agentId);
    await server.get(PracticeBank).onboard(onboardingUrl?.split('/').at(-1) ?? '');
    await eventually(async () => expect(await query(ACCOUNT_OF, [agentId])).toMatchObject([{ status: 'active' }]));
  });

  it('of a transfer that was taken back, the money is available again, once, and goes out in a new payout', async () => {
    const { agentId, id, transferId, object } = await paidOut();
    await server.get(PracticeBank).takeBack(transferId);
    await eventually(async () =>
      expect(await server.get(PayoutsService).get(id)).toMatchObject({ status: 'returned' }),
    );
    await untilOutcome(transferId, ['payout returned']);
    const again = anEvent('evt_again', 'transfer.reversed', object);
    for (const body of [again, again, anEvent('evt_another', 'transfer.reversed', object)])
      expect(await signed(body)).toEqual({ status: 200 });
    await untilOutcome(transferId, ['payout returned', 'payout is returned', 'payout is returned']);
    expect(await available(agentId)).toBe(450);
    const { data } = await server.get(EarningsService).list(agentId, { limit: 5 });
    expect(data).toMatchObject([{ status: 'available' }]);
    const [running] = (await server.get(StatementsService).list(agentId, { limit: 5 })).data;
    expect(running).toMatchObject({ openingMinor: 0, closingMinor: 450 });
    const next = (await server.get(PayoutRunsService).run({ dryRun: false }, anAgentId())).payouts;
    expect(next).toMatchObject([{ agentId, amount: { amountMinor: 450 } }]);
    await eventually(async () =>
      expect(await server.get(PayoutsService).get(next[0]?.id ?? id)).toMatchObject({ status: 'paid' }),
    );
    expect(await available(agentId)).toBe(0);
  });

  it('is only a hint: a transfer that stands is not taken back, one of somebody else is not ours', async () => {
    const { agentId, id, transferId, object } = await paidOut();
    await signed(anEvent('evt_hint', 'transfer.reversed', object));
    await untilOutcome(transferId, ['transfer stands']);
    await signed(anEvent('evt_stranger', 'transfer.reversed', { id: 'tr_stranger', transfer_group: 'x' }));
    await untilOutcome('tr_stranger', ['no payout of ours']);
    expect(await server.get(PayoutsService).get(id)).toMatchObject({ status: 'paid' });
    expect(await available(agentId)).toBe(0);
  });

  it('in any order: a late "paid" after a "failed" leaves what is so', async () => {
    const { agentId, id } = await paidOut();
    const [account] = await query<{ id: string; status: string }>(ACCOUNT_OF, [agentId]);
    await signed(anEvent('evt_failed', 'payout.failed', { id: 'po_1', status: 'failed' }, account?.id));
    await signed(anEvent('evt_paid', 'payout.paid', { id: 'po_1', status: 'paid' }, account?.id));
    await untilOutcome('po_1', ['account read', 'account read']);
    expect(await query(ACCOUNT_OF, [agentId])).toEqual([account]);
    expect(await server.get(PayoutsService).get(id)).toMatchObject({ status: 'paid' });
    expect(await available(agentId)).toBe(0);
  });

  it('of what does not concern us nothing is kept', async () => {
    const before = await query(EVENTS);
    expect(await signed(anEvent('evt_other', 'customer.created', { id: 'cus_1' }))).toEqual({ status: 200 });
    expect(await query(EVENTS)).toEqual(before);
  });
});
