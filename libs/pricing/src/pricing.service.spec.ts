import { commands } from '@handraise/contracts';
import { LedgerService } from '@handraise/ledger';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { Client } from 'pg';
import { firstRateCard } from './domain/first-rate-card';
import { EarningsService } from './earnings.service';
import { PayPolicyService } from './pay-policy.service';
import { PricingModule } from './pricing.module';
import { PricingService } from './pricing.service';
import { anAgentId, aQuoteInput, aSessionId, bookAnEarning } from './testing';

describe('pricing', () => {
  let server: TestServer;
  let pricing: PricingService;
  let unitOfWork: UnitOfWork;
  let ledger: LedgerService;
  beforeAll(async () => {
    server = await startTestServer({
      imports: [PricingModule],
      environment: { PAY_HOLD_SECONDS: '1' },
    });
    pricing = server.get(PricingService);
    unitOfWork = server.get(UnitOfWork);
    ledger = server.get(LedgerService);
  });
  afterAll(() => server.close());

  const owed = async (account: 'agent:pending' | 'agent:available', agentId: ReturnType<typeof anAgentId>) =>
    (await ledger.balance(account, agentId, 'EUR')).amountMinor;

  it('signs what it quotes, so that a changed quote is found', async () => {
    const { id: _, ...quote } = await unitOfWork.run((tx) => pricing.createQuote(tx, anAgentId(), aQuoteInput()));
    expect(pricing.isGenuine(quote)).toBe(true);
    expect(pricing.isGenuine({ ...quote, totalMinor: quote.totalMinor + 1 })).toBe(false);
    expect(commands.listEarnings.result.shape.data.element.shape.lines.parse(quote.lines)).toEqual(quote.lines);
  });

  it('books the quote as owed, pending until the review time is over, then available', async () => {
    const agentId = anAgentId();
    const earning = await bookAnEarning(server, { agentId });
    expect(earning).toMatchObject({ totalMinor: 450, status: 'pending', rule: 'session' });
    expect(await owed('agent:pending', agentId)).toBe(450);
    await eventually(async () => expect(await owed('agent:available', agentId)).toBe(450));
    const { data } = await server.get(EarningsService).list(agentId, { limit: 50 });
    expect(data).toMatchObject([{ id: earning.id, status: 'available' }]);
  });

  it('books a session once per rule, whatever is replayed (I8)', async () => {
    const agentId = anAgentId();
    const sessionId = aSessionId();
    const earnings = await Promise.all(Array.from({ length: 6 }, () => bookAnEarning(server, { agentId, sessionId })));
    expect(new Set(earnings.map(({ id }) => id)).size).toBe(1);
    const pending = await owed('agent:pending', agentId);
    expect(pending + (await owed('agent:available', agentId))).toBe(450);
  });

  it('books surge on its own expense account', async () => {
    const agentId = anAgentId();
    await bookAnEarning(server, { agentId }, { surgePercent: 50 });
    const client = new Client({ connectionString: server.databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      `SELECT sum(e.amount_minor)::int AS surge FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id WHERE a.code = 'exp:surge'`,
    );
    await client.end();
    expect(rows).toEqual([{ surge: 225 }]);
  });

  it('keeps a practice agent’s earning as a mark and books nothing', async () => {
    const agentId = anAgentId();
    expect(await bookAnEarning(server, { agentId, simulated: true })).toMatchObject({ totalMinor: 450 });
    expect(await owed('agent:pending', agentId)).toBe(0);
  });

  it('books nothing for a session that was released at once', async () => {
    const end = { kind: 'released', cause: 'agent' } as const;
    expect(await bookAnEarning(server, { end, engagedMinutes: 0 })).toMatchObject({ totalMinor: 0, lines: [] });
  });

  it('refuses an earning whose lines tell another sum', async () => {
    const client = new Client({ connectionString: server.databaseUrl });
    await client.connect();
    const forged = `INSERT INTO earnings (id, session_id, rule, agent_id, quote_id, currency, total_minor, lines, status, available_at)
      SELECT gen_random_uuid(), gen_random_uuid(), 'x', agent_id, id, 'EUR', total_minor + 1, lines, 'pending', now() FROM quotes LIMIT 1`;
    await expect(client.query(forged)).rejects.toMatchObject({ constraint: 'earnings_add_up' });
    await client.end();
  });

  it('takes four statements to book an earning, besides the transaction', async () => {
    const agentId = anAgentId();
    const { id: quoteId } = await unitOfWork.run((tx) => pricing.createQuote(tx, agentId, aQuoteInput()));
    const seen: string[] = [];
    await unitOfWork.run(async (tx) => {
      const counting: Tx = {
        manager: tx.manager,
        afterCommit: (action) => tx.afterCommit(action),
        query: (statement, values) => (seen.push(statement.name), tx.query(statement, values)),
      };
      const end = { kind: 'completed', outcome: 'resolved', customerWrote: true, agentWrote: true } as const;
      const booking = {
        sessionId: aSessionId(),
        agentId,
        quoteId,
        rule: 'session',
        end,
        engagedMinutes: 1,
        simulated: false,
      };
      await pricing.bookEarning(counting, booking);
    });
    expect(seen).toEqual(['pricing.quote.find', 'pricing.earning.insert', 'ledger.post', 'platform.deadlines.set']);
  });

  it('prices by the version that was published last, and freezes what was quoted before', async () => {
    const policies = server.get(PayPolicyService);
    const admin = anAgentId();
    const draft = await policies.draft({ ...firstRateCard, base: { ...firstRateCard.base, M: 500 } }, admin);
    expect(draft).toMatchObject({ version: 2, status: 'draft' });
    const before = await unitOfWork.run((tx) => pricing.createQuote(tx, admin, aQuoteInput()));
    await policies.publish(2, admin);
    const after = await unitOfWork.run((tx) => pricing.createQuote(tx, admin, aQuoteInput()));
    expect([before.totalMinor, after.totalMinor]).toEqual([450, 500]);
    expect((await policies.list({ limit: 50 })).data.map(({ status }) => status)).toEqual(['published', 'superseded']);
    await expect(policies.publish(2, admin)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('leaves the books in order', async () => {
    expect(await ledger.verify()).toMatchObject({ ok: true });
  });
});
