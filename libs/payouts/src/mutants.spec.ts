import type { PayoutId } from '@handraise/kernel';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { anAgentId } from '@handraise/pricing/testing';
import { PayoutRunsService } from './payout-runs.service';
import { PayoutSender } from './payout-sender';
import { PayoutsService } from './payouts.service';
import { noFaults, type BankFault } from './practice-bank/bank-fault';
import { BankServer } from './practice-bank/bank-server';
import { PayoutProvider } from './provider/payout-provider.port';
import { anAgentToPay, startPayoutsServer } from './testing';
import { MutantProvider, type Mutant } from './testing/mutant.provider';

const TRANSFERS = sql('test.transfers', 'SELECT id FROM practice_bank.transfers WHERE transfer_group = $1');
const FORGET_KEYS = sql('test.forget', `DELETE FROM practice_bank.idempotency_keys WHERE key LIKE 'payout:%'`);

/** Each safeguard taken out, in the situation that it is for: the money doubles or is lost. With it, neither. */
describe('without its safeguards a payout', () => {
  let server: TestServer;
  let bank: BankServer;
  beforeAll(async () => {
    server = await startPayoutsServer({ ROLES: 'api' });
    bank = server.get(BankServer);
  });
  afterAll(() => server.close());

  /** Sends a payout into the fault, lets the bank forget its keys, and sends it again with a healthy bank. */
  const sendTwice = async (fault: BankFault, mutant?: Mutant): Promise<{ transfers: number; status: string }> => {
    const agentId = await anAgentToPay(server);
    const { payouts } = await server.get(PayoutRunsService).run({ dryRun: false }, anAgentId());
    const id = payouts.find((payout) => payout.agentId === agentId)?.id;
    if (id === undefined) throw new Error('the run made no payout');
    const settings = {
      name: 'practice',
      secretKey: bank.secretKey,
      apiBase: await bank.listen(),
      timeoutMs: 500,
    } as const;
    const provider = new MutantProvider(settings, mutant);
    const shipped = server.app.get(PayoutProvider);
    const spies = [
      jest.spyOn(shipped, 'transfer').mockImplementation((...request) => provider.transfer(...request)),
      jest.spyOn(shipped, 'findTransfers').mockImplementation((request) => provider.findTransfers(request)),
    ];
    bank.faults = ({ method, path }) => (method === 'POST' && path === '/v1/transfers' ? fault : undefined);
    await send(id);
    bank.faults = noFaults;
    await server.get(UnitOfWork).query(FORGET_KEYS);
    await send(id);
    spies.forEach((spy) => spy.mockRestore());
    const transfers = await server.get(UnitOfWork).query(TRANSFERS, [id]);
    return { transfers: transfers.length, status: (await server.get(PayoutsService).get(id)).status };
  };
  const send = (id: PayoutId) => server.get(PayoutSender).send(id);

  const lostAnswer: BankFault = { kind: 'reset', when: 'after' };
  const cutAnswer: BankFault = { kind: 'truncated', when: 'after' };
  const emptyAnswer: BankFault = { kind: 'empty_json', when: 'before' };

  it('is paid once with all of them', async () => {
    for (const fault of [lostAnswer, cutAnswer, emptyAnswer])
      expect(await sendTwice(fault)).toEqual({ transfers: 1, status: 'paid' });
  });

  it('doubles without a key, already by the re-send of the client library', async () => {
    expect((await sendTwice(lostAnswer, 'no-key')).transfers).toBeGreaterThan(1);
  });

  it('doubles with a key that contains the attempt', async () => {
    expect((await sendTwice(cutAnswer, 'attempt-in-key')).transfers).toBeGreaterThan(1);
  });

  it('doubles without the look-up, once the bank has forgotten the key', async () => {
    expect((await sendTwice(cutAnswer, 'no-lookup')).transfers).toBeGreaterThan(1);
  });

  it('is lost when whatever resolves is believed', async () => {
    expect(await sendTwice(emptyAnswer, 'trust-resolved')).toEqual({ transfers: 0, status: 'paid' });
  });
});
