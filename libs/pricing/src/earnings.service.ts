import { Injectable } from '@nestjs/common';
import type { commands, InputOf, ResultOf } from '@handraise/contracts';
import type { AgentId, EarningId, PayoutId } from '@handraise/kernel';
import { LedgerService, type PostingEntry } from '@handraise/ledger';
import { UnitOfWork, type Tx } from '@handraise/platform';
import {
  AVAILABLE_OF_AGENT,
  GIVE_BACK,
  LIST_EARNINGS,
  RELEASE_DUE,
  RELEASE_ONE,
  SETTLE,
  TAKE_INTO_PAYOUT,
  type EarningRow,
} from './db/pricing.statements';
import { EarningAnnouncer, toEarning } from './earning-announcer';

export interface PayoutClaim {
  readonly payoutId: PayoutId;
  readonly agentId: AgentId;
  readonly currency: string;
  readonly cutoff: Date;
}

const BATCH = 1000;

/** The way of an earning after it was booked: pending → available → in_payout → paid. */
@Injectable()
export class EarningsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerService,
    private readonly announcer: EarningAnnouncer,
  ) {}

  async list(
    agentId: AgentId,
    { limit, after, status, sessionId }: InputOf<typeof commands.listEarnings>,
  ): Promise<ResultOf<typeof commands.listEarnings>> {
    const rows = await this.unitOfWork.query<EarningRow>(LIST_EARNINGS, [
      agentId,
      after ?? null,
      status ?? null,
      limit + 1,
      sessionId ?? null,
    ]);
    const data = rows.slice(0, limit).map(toEarning);
    return { data, next: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
  }

  /** The review time of one earning is over. */
  async release(tx: Tx, earningId: EarningId): Promise<void> {
    await this.bookReleased(tx, await tx.query<EarningRow>(RELEASE_ONE, [earningId]));
  }

  /**
   * Makes available what is due at the cutoff, a batch at a time; one booking per agent and currency.
   *
   * @returns whether there may be more
   */
  async releaseDue(tx: Tx, cutoff: Date): Promise<boolean> {
    const released = await tx.query<EarningRow>(RELEASE_DUE, [cutoff, BATCH]);
    await this.bookReleased(tx, released);
    return released.length === BATCH;
  }

  /** What an agent could be paid now, earning by earning. */
  findAvailableOf(tx: Tx, agentId: AgentId): Promise<EarningRow[]> {
    return tx.query<EarningRow>(AVAILABLE_OF_AGENT, [agentId]);
  }

  /** Moves what is available at the cutoff into a payout. */
  async takeIntoPayout(tx: Tx, { payoutId, agentId, currency, cutoff }: PayoutClaim): Promise<EarningRow[]> {
    const taken = await tx.query<EarningRow>(TAKE_INTO_PAYOUT, [payoutId, agentId, currency, cutoff]);
    await this.announcer.announce(tx, ...taken);
    return taken;
  }

  /** The payout arrived: its earnings are paid. */
  async settle(tx: Tx, payoutId: PayoutId): Promise<void> {
    await this.announcer.announce(tx, ...(await tx.query<EarningRow>(SETTLE, [payoutId])));
  }

  /** The payout failed, or its transfer was taken back: its earnings are available again. */
  async giveBack(tx: Tx, payoutId: PayoutId): Promise<void> {
    await this.announcer.announce(tx, ...(await tx.query<EarningRow>(GIVE_BACK, [payoutId])));
  }

  private async bookReleased(tx: Tx, released: readonly EarningRow[]): Promise<void> {
    for (const group of groupByAgent(released)) {
      const [first] = group;
      const total = group.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
      if (first === undefined || total === 0) continue;
      const { agentId: owner, currency } = first;
      const entries: PostingEntry[] = [
        { account: 'agent:pending', owner, amountMinor: total, currency },
        { account: 'agent:available', owner, amountMinor: -total, currency },
      ];
      await this.ledger.post(tx, { key: `release:${first.id}`, kind: 'release', entries });
    }
    await this.announcer.announce(tx, ...released);
  }
}

function groupByAgent(earnings: readonly EarningRow[]): EarningRow[][] {
  const groups = new Map<string, EarningRow[]>();
  const inOrder = [...earnings].sort((a, b) => a.agentId.localeCompare(b.agentId) || a.id.localeCompare(b.id));
  for (const earning of inOrder) {
    const key = `${earning.agentId}/${earning.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), earning]);
  }
  return [...groups.values()];
}
