import { randomUUID } from 'node:crypto';
import { anAgent, suspend } from '@handraise/agents/testing';
import type { Payout, Statement } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { anAgentId, bookAnEarning } from '@handraise/pricing/testing';
import { eventually } from '@handraise/testing';
import { PayoutsService } from '../payouts.service';
import { anAgentToPay, aTokenOf, openAccount, startPayoutsServer } from '../testing';

const FORGET_KEYS = sql('test.cash_out.forget', 'DELETE FROM idempotency_keys');
const PAYOUTS = sql('test.cash_out.payouts', 'SELECT id FROM payouts WHERE agent_id = $1');
const YESTERDAY = sql(
  'test.cash_out.yesterday',
  `UPDATE payout_runs SET created_at = created_at - interval '25 hours' WHERE created_by = $1`,
);

describe('cashing out', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPayoutsServer();
  });
  afterAll(() => server.close());

  const cashOut = async (agentId: AgentId, body: object = {}, key?: string) => {
    const response = await fetch(`${server.url}/api/v1/agent/payouts`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await aTokenOf(server, 'agent', agentId)}`,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Payout };
  };
  const earn = async (agentId: AgentId, times: number) => {
    const before = (await server.get(LedgerService).balance('agent:available', agentId, 'EUR')).amountMinor;
    for (let booked = 0; booked < times; booked += 1) await bookAnEarning(server, { agentId });
    await eventually(async () =>
      expect((await server.get(LedgerService).balance('agent:available', agentId, 'EUR')).amountMinor).toBe(
        before + times * 450,
      ),
    );
  };
  const payoutsOf = (agentId: AgentId) => server.get(UnitOfWork).query(PAYOUTS, [agentId]);
  const refused = (code: string, status: number) => ({ status, body: expect.objectContaining({ code }) });

  it('pays all that is available now, through the same sender', async () => {
    const agentId = await anAgentToPay(server, 0);
    await earn(agentId, 2);
    const { status, body } = await cashOut(agentId);
    expect(status).toBe(201);
    expect(body).toMatchObject({ agentId, amount: { amountMinor: 900, currency: 'EUR' }, lines: [{}, {}] });
    await eventually(async () =>
      expect(await server.get(PayoutsService).get(body.id)).toMatchObject({ status: 'paid' }),
    );
  });

  it('needs 5.00 at least, an account that is ready, and leaves what it refuses where it was', async () => {
    const poor = await anAgentToPay(server, 0);
    await earn(poor, 1);
    expect(await cashOut(poor)).toEqual(refused('BELOW_MINIMUM', 422));
    expect(await cashOut(poor, { currency: 'USD' })).toEqual(refused('BELOW_MINIMUM', 422));
    await earn(poor, 1);
    expect(await cashOut(poor)).toMatchObject({ status: 201, body: { amount: { amountMinor: 900 } } });

    const accountless = anAgentId();
    await earn(accountless, 2);
    expect(await cashOut(accountless)).toEqual(refused('ACCOUNT_NOT_READY', 409));
    await openAccount(server, accountless);
    expect(await cashOut(accountless)).toMatchObject({ status: 201 });
  });

  it('is possible for a suspended agent, who also reads and exports their money: what was earned is theirs', async () => {
    const agentId = await anAgent(server);
    await openAccount(server, agentId);
    await earn(agentId, 2);
    await suspend(server, agentId);
    const read = async (path: string) => {
      const authorization = `Bearer ${await aTokenOf(server, 'agent', agentId)}`;
      return fetch(`${server.url}/api/v1/agent/${path}`, { headers: { authorization } });
    };
    const { data } = (await (await read('statements')).json()) as { data: Statement[] };
    expect(data).toMatchObject([{ closingMinor: 900, status: 'running', cashOutFromMinor: 500 }]);
    expect(await (await read(`statements/${data[0]?.id}.csv`)).text()).toContain('9.00,EUR');
    expect((await read('earnings')).status).toBe(200);
    expect(await cashOut(agentId)).toMatchObject({ status: 201, body: { amount: { amountMinor: 900 } } });
  });

  it('is possible three times in 24 hours', async () => {
    const agentId = await anAgentToPay(server, 0);
    for (const _ of [1, 2, 3]) {
      await earn(agentId, 2);
      expect(await cashOut(agentId)).toMatchObject({ status: 201 });
    }
    await earn(agentId, 2);
    expect(await cashOut(agentId)).toEqual(refused('NOT_ALLOWED_BY_POLICY', 422));
    await server.get(UnitOfWork).query(YESTERDAY, [agentId]);
    expect(await cashOut(agentId)).toMatchObject({ status: 201 });
  });

  it('pays once per Idempotency-Key, also when the kept answer is gone, and once when asked many times at once', async () => {
    const [agentId, key] = [await anAgentToPay(server, 0), randomUUID()];
    await earn(agentId, 2);
    const first = await cashOut(agentId, {}, key);
    expect(first.status).toBe(201);
    await earn(agentId, 2);
    expect((await cashOut(agentId, {}, key)).body.id).toBe(first.body.id);
    await server.get(UnitOfWork).query(FORGET_KEYS);
    expect((await cashOut(agentId, {}, key)).body.id).toBe(first.body.id);
    expect(await payoutsOf(agentId)).toHaveLength(1);

    const answers = await Promise.all([cashOut(agentId), cashOut(agentId), cashOut(agentId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect(await payoutsOf(agentId)).toHaveLength(2);
    expect(await server.get(LedgerService).verify()).toMatchObject({ ok: true });
  });
});
