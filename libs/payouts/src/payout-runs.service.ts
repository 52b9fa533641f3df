import { Injectable } from '@nestjs/common';
import type { Payout, commands, InputOf, ResultOf } from '@handraise/contracts';
import { DomainError, type AgentId, type PayoutId, type PayoutRunId } from '@handraise/kernel';
import { Ids, UnitOfWork, type Tx } from '@handraise/platform';
import { LedgerService } from '@handraise/ledger';
import { EarningsService } from '@handraise/pricing';
import { CLOCK_NOW } from './db/payouts.statements';
import { OperatorFunding } from './operator-funding.service';
import { PayoutAccountsService } from './payout-accounts.service';
import { NothingToPay, PayoutMaker, type Payee, type PayoutRun } from './payout-maker';
import { findPayout } from './payouts.queries';

type RunResult = ResultOf<typeof commands.runPayouts>;

/** Carries the result of a trial run out of its transaction, which is rolled back. */
class TrialOver extends Error {
  constructor(readonly payouts: Payout[]) {
    super('a trial run is rolled back');
  }
}

type Within = (tx: Tx, make: () => Promise<Payout>) => Promise<Payout>;

interface RunForOne {
  readonly runId: PayoutRunId;
  readonly agentId: AgentId;
  readonly currency: string;
  readonly createdBy: string;
}

const CLOCK_TOLERANCE_MS = 60_000;

/** Pays what is due. Each payout is a transaction of its own, so a run that is cut short leaves whole payouts. */
@Injectable()
export class PayoutRunsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly earnings: EarningsService,
    private readonly ledger: LedgerService,
    private readonly accounts: PayoutAccountsService,
    private readonly maker: PayoutMaker,
    private readonly funding: OperatorFunding,
    private readonly ids: Ids,
  ) {}

  /** A run by hand: its cutoff is now unless it is given, and it has no minimum. An empty run stores nothing. */
  async run(input: InputOf<typeof commands.runPayouts>, createdBy: string | null): Promise<RunResult> {
    const run: PayoutRun = { id: this.ids.next<PayoutRunId>(), cutoff: await this.cutoff(input.cutoff), createdBy };
    const payouts = input.dryRun ? await this.tryOut(run) : await this.payAll(run);
    const isStored = !input.dryRun && payouts.length > 0;
    return { id: isStored ? run.id : null, dryRun: input.dryRun, cutoff: run.cutoff.toISOString(), payouts };
  }

  /** Pays one agent what is due now, such as after a payout failed. */
  async payAgain(agentId: AgentId, currency: string, createdBy: string): Promise<Payout> {
    const payout = await this.payOne({ runId: this.ids.next<PayoutRunId>(), agentId, currency, createdBy });
    if (payout === undefined) throw new DomainError('CONFLICT', 'There is nothing to pay this agent.');
    return payout;
  }

  /** A run for one agent; `within` may look before and after, in the payout's own transaction. Undefined: nothing to pay. */
  async payOne({ runId, agentId, currency, createdBy }: RunForOne, within?: Within): Promise<Payout | undefined> {
    const run: PayoutRun = { id: runId, cutoff: await this.cutoff(undefined), createdBy };
    const accounts = await this.unitOfWork.run((tx) => this.accounts.findPayable(tx, [agentId]));
    const account = accounts.get(agentId);
    if (account === undefined) throw new DomainError('ACCOUNT_NOT_READY', 'The agent’s payout account is not ready.');
    return this.pay(run, { account, currency }, within);
  }

  private async payAll(run: PayoutRun): Promise<Payout[]> {
    while (await this.unitOfWork.run((tx) => this.earnings.releaseDue(tx, run.cutoff)));
    const payees = await this.unitOfWork.run((tx) => this.findPayees(tx));
    const payouts: Payout[] = [];
    for (const payee of payees) {
      const payout = await this.pay(run, payee);
      if (payout !== undefined) payouts.push(payout);
    }
    return payouts;
  }

  private async pay(run: PayoutRun, payee: Payee, within: Within = (_, make) => make()): Promise<Payout | undefined> {
    await this.funding.ensure(payee.currency);
    try {
      return await this.unitOfWork.run((tx) =>
        within(tx, async () => findPayout(tx, await this.maker.make(tx, run, payee))),
      );
    } catch (error) {
      if (error instanceof NothingToPay) return undefined;
      throw error;
    }
  }

  /** The same work in one transaction that never commits. */
  private async tryOut(run: PayoutRun): Promise<Payout[]> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        while (await this.earnings.releaseDue(tx, run.cutoff));
        const payouts: Payout[] = [];
        for (const payee of await this.findPayees(tx)) {
          const payoutId = await this.makeInTrial(tx, run, payee);
          if (payoutId !== undefined) payouts.push(await findPayout(tx, payoutId));
        }
        throw new TrialOver(payouts);
      });
    } catch (error) {
      if (error instanceof TrialOver) return error.payouts;
      throw error;
    }
  }

  private async makeInTrial(tx: Tx, run: PayoutRun, payee: Payee): Promise<PayoutId | undefined> {
    try {
      return await this.maker.make(tx, run, payee);
    } catch (error) {
      if (error instanceof NothingToPay) return undefined;
      throw error;
    }
  }

  /** Whoever the books owe something, whatever it comes from, and who can be paid. */
  private async findPayees(tx: Tx): Promise<Payee[]> {
    const owed = await this.ledger.findOwed(tx, 'agent:available');
    const accounts = await this.accounts.findPayable(tx, [...new Set(owed.map(({ owner }) => owner))]);
    return owed.flatMap(({ owner, currency }) => {
      const account = accounts.get(owner);
      return account === undefined ? [] : [{ account, currency }];
    });
  }

  private async cutoff(given: string | undefined): Promise<Date> {
    const [clock] = await this.unitOfWork.query<{ now: Date }>(CLOCK_NOW);
    const now = clock?.now ?? new Date();
    const cutoff = given === undefined ? now : new Date(given);
    if (cutoff.getTime() > now.getTime() + CLOCK_TOLERANCE_MS)
      throw new DomainError(
        'VALIDATION_FAILED',
        'A cutoff lies in the past: nothing is paid before its review time is over.',
      );
    return cutoff;
  }
}
