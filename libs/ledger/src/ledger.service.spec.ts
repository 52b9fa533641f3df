import { randomUUID } from 'node:crypto';
import type { AgentId } from '@handraise/kernel';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { Client } from 'pg';
import { LedgerModule } from './ledger.module';
import { LedgerService } from './ledger.service';
import { aPosting } from './testing';

describe('the ledger', () => {
  let server: TestServer;
  let ledger: LedgerService;
  let unitOfWork: UnitOfWork;
  beforeAll(async () => {
    server = await startTestServer({ imports: [LedgerModule] });
    ledger = server.get(LedgerService);
    unitOfWork = server.get(UnitOfWork);
  });
  afterAll(() => server.close());

  const anAgent = () => randomUUID() as AgentId;
  const post = (posting: ReturnType<typeof aPosting>) => unitOfWork.run((tx) => ledger.post(tx, posting));

  it('books once per key and gives the first result again', async () => {
    const agent = anAgent();
    const posting = aPosting(agent, 450);
    const first = await post(posting);
    expect(first.created).toBe(true);
    expect(await post(posting)).toEqual({ id: first.id, created: false });
    expect(await ledger.balance('agent:pending', agent, 'EUR')).toEqual({ amountMinor: 450, currency: 'EUR' });
  });

  it('refuses a key that was used for another booking', async () => {
    const posting = aPosting(anAgent(), 450);
    await post(posting);
    await expect(post(aPosting(anAgent(), 450, { key: posting.key }))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('books once when the same key arrives many times at once', async () => {
    const agent = anAgent();
    const posting = aPosting(agent, 100);
    const results = await Promise.all(Array.from({ length: 8 }, () => post(posting)));
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect((await ledger.balance('agent:pending', agent, 'EUR')).amountMinor).toBe(100);
  });

  it('keeps balances true under concurrent bookings on few accounts', async () => {
    const agents = [anAgent(), anAgent(), anAgent()];
    await Promise.all(agents.flatMap((agent) => Array.from({ length: 10 }, () => post(aPosting(agent, 7)))));
    for (const agent of agents) expect((await ledger.balance('agent:pending', agent, 'EUR')).amountMinor).toBe(70);
    expect(await ledger.verify()).toMatchObject({ ok: true, problems: [] });
  });

  it('keeps apart what somebody holds in two currencies, also where the amounts are the same', async () => {
    const agent = anAgent();
    for (const currency of ['EUR', 'USD', 'SEK'])
      await post(
        aPosting(agent, 500, {
          entries: [
            { account: 'exp:session', amountMinor: 500, currency },
            { account: 'agent:pending', owner: agent, amountMinor: -500, currency },
          ],
        }),
      );
    expect(await ledger.verify()).toMatchObject({ ok: true, problems: [] });
    expect(await ledger.balance('agent:pending', agent, 'USD')).toEqual({ amountMinor: 500, currency: 'USD' });
  });

  it('takes one round trip for a booking', async () => {
    await post(aPosting(anAgent(), 1));
    let statements = 0;
    await unitOfWork.run(async (tx) => {
      const counting: Tx = { ...tx, manager: tx.manager, query: (...call) => ((statements += 1), tx.query(...call)) };
      await ledger.post(counting, aPosting(anAgent(), 1));
    });
    expect(statements).toBe(1);
  });

  it('seals what was booked, once, and finds a change behind the triggers’ back', async () => {
    const posted = await post(aPosting(anAgent(), 12));
    expect(await unitOfWork.run((tx) => ledger.seal(tx))).toBeGreaterThan(0);
    expect(await unitOfWork.run((tx) => ledger.seal(tx))).toBe(0);
    expect(await ledger.verify()).toMatchObject({ ok: true });

    const intruder = new Client({ connectionString: server.databaseUrl });
    await intruder.connect();
    await intruder.query('ALTER TABLE ledger_transactions DISABLE TRIGGER USER');
    await intruder.query(`UPDATE ledger_transactions SET kind = 'forged' WHERE id = $1`, [posted.id]);
    await intruder.end();
    const { ok, problems } = await ledger.verify();
    expect(ok).toBe(false);
    expect(problems.join()).toContain(posted.id);
  });
});
