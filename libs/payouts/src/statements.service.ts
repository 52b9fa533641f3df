import { Injectable } from '@nestjs/common';
import type { commands, InputOf, ResultOf, Statement } from '@handraise/contracts';
import { notFound, type AgentId, type PayoutId, type StatementId } from '@handraise/kernel';
import { LedgerService, type Adjustment } from '@handraise/ledger';
import { EarningsService, type EarningRow } from '@handraise/pricing';
import { Ids, UnitOfWork, type Tx } from '@handraise/platform';
import {
  FIND_NAME,
  FIND_STATEMENT,
  INSERT_LINES,
  INSERT_STATEMENT,
  LAST_STATEMENTS,
  LIST_STATEMENTS,
  NAME_STATEMENT,
  STATED,
  UNSTATED_RETURNS,
  type ReturnedPayout,
  type StatementRow,
  type StatementWithLines,
} from './db/statements.statements';
import { CASH_OUT_FROM_MINOR } from './domain/cash-out';
import { balancesOf, inOrder, labelOfEarning, type StatementLine } from './domain/statement';
import { PayoutProvider } from './provider/payout-provider.port';

export interface PaidItems {
  readonly agentId: AgentId;
  readonly currency: string;
  readonly earnings: readonly EarningRow[];
  readonly adjustments: readonly Adjustment[];
}

export interface ClosingPayout extends PaidItems {
  readonly payoutId: PayoutId;
  readonly amountMinor: number;
  readonly at: Date;
}

type Summary = Omit<Statement, 'lines'>;

/**
 * Statements: closed with each payout, and the running period, computed when somebody looks. A period keeps its id and its
 * lines when it closes; all that changes is that the payout joins them (M10: opening + lines = closing = the next opening).
 */
@Injectable()
export class StatementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerService,
    private readonly earnings: EarningsService,
    private readonly provider: PayoutProvider,
    private readonly ids: Ids,
  ) {}

  /**
   * Closes the agent's period with a payout, in the payout's own transaction. What became available after the cutoff stays
   * on this statement and in its closing balance; the next payout pays it.
   */
  async close(tx: Tx, payout: ClosingPayout): Promise<void> {
    const { agentId, currency, payoutId, amountMinor, at } = payout;
    const last = await this.findLast(tx, agentId, currency);
    const paid: StatementLine = {
      kind: 'payout',
      subjectId: payoutId,
      sessionId: null,
      label: this.provider.practice ? 'Payout to the practice bank (no money moves)' : 'Payout',
      amountMinor: -amountMinor,
      at,
    };
    const lines = inOrder([...(await this.collectLines(tx, await this.withUnpaid(tx, payout))), paid]);
    const { openingMinor, closingMinor } = balancesOf(last?.closingMinor ?? 0, lines);
    const number = numberAfter(last);
    const id = await this.name(tx, agentId, currency, number);
    await tx.query(INSERT_STATEMENT, [
      id,
      agentId,
      currency,
      number,
      payoutId,
      last?.toAt ?? lines[0]?.at ?? at,
      openingMinor,
      closingMinor,
      this.provider.practice,
    ]);
    await tx.query(INSERT_LINES, [id, ...columnsOf(lines)]);
  }

  /** Newest first; the first page begins with the running periods, one for each currency. */
  async list(
    agentId: AgentId,
    { limit, after }: InputOf<typeof commands.listStatements>,
  ): Promise<ResultOf<typeof commands.listStatements>> {
    const running = after === undefined ? await this.runningPeriods(agentId) : [];
    const rows = await this.unitOfWork.query<StatementRow>(LIST_STATEMENTS, [agentId, after ?? null, limit + 1]);
    const closed = rows.slice(0, limit).map(toSummary);
    return { data: [...running, ...closed], next: rows.length > limit ? (closed.at(-1)?.id ?? null) : null };
  }

  /** A closed statement or the running period. `NOT_FOUND` also for another agent's. */
  async get(agentId: AgentId, id: StatementId): Promise<Statement> {
    const running = (await this.runningPeriods(agentId)).find((period) => period.id === id);
    if (running !== undefined) return running;
    const [row] = await this.unitOfWork.query<StatementWithLines>(FIND_STATEMENT, [id, agentId]);
    if (row === undefined) throw notFound('statement');
    return { ...toSummary(row), lines: row.lines.map((line) => toLine({ ...line, at: new Date(line.at) })) };
  }

  /** One after the other: statements of one transaction share its connection. */
  private runningPeriods(agentId: AgentId): Promise<Statement[]> {
    return this.unitOfWork.run(async (tx) => {
      const available = await this.earnings.findAvailableOf(tx, agentId);
      const last = await tx.query<StatementRow>(LAST_STATEMENTS, [agentId]);
      const currencies = new Set([
        ...(await this.ledger.findCurrencies(tx, agentId)),
        ...available.map(({ currency }) => currency),
      ]);
      const periods: Statement[] = [];
      for (const currency of currencies) {
        const earnings = available.filter((earning) => earning.currency === currency);
        periods.push(await this.runningPeriod(tx, { agentId, currency, earnings, adjustments: [] }, last));
      }
      return periods;
    });
  }

  private async runningPeriod(tx: Tx, items: PaidItems, statements: readonly StatementRow[]): Promise<Statement> {
    const { agentId, currency } = items;
    const last = statements.find((statement) => statement.currency === currency);
    const now = new Date();
    const adjustments = await this.ledger.findAdjustments(tx, agentId, currency);
    const lines = inOrder(await this.collectLines(tx, { ...items, adjustments }));
    return {
      id: await this.name(tx, agentId, currency, numberAfter(last)),
      currency,
      from: (last?.toAt ?? lines[0]?.at ?? now).toISOString(),
      to: now.toISOString(),
      ...balancesOf(last?.closingMinor ?? 0, lines),
      lines: lines.map(toLine),
      practice: this.provider.practice,
      status: 'running',
      cashOutFromMinor: CASH_OUT_FROM_MINOR,
    };
  }

  /** The id of an agent's n-th statement in a currency, the same for whoever asks, before and after it closes. */
  private async name(tx: Tx, agentId: AgentId, currency: string, number: number): Promise<StatementId> {
    const key = [agentId, currency, number];
    const [known] = await tx.query<{ id: StatementId }>(FIND_NAME, key);
    if (known !== undefined) return known.id;
    const [named] = await tx.query<{ id: StatementId }>(NAME_STATEMENT, [...key, this.ids.next<StatementId>()]);
    if (named === undefined) throw new Error('a statement could not be named');
    return named.id;
  }

  /** What the agent was shown on the running period besides what is paid now. */
  private async withUnpaid(tx: Tx, { agentId, currency, earnings, adjustments }: PaidItems): Promise<PaidItems> {
    const available = await this.earnings.findAvailableOf(tx, agentId);
    const later = await this.ledger.findAdjustments(tx, agentId, currency);
    const paid = new Set(adjustments.map(({ id }) => id));
    return {
      agentId,
      currency,
      earnings: [...earnings, ...available.filter((earning) => earning.currency === currency)],
      adjustments: [...adjustments, ...later.filter(({ id }) => !paid.has(id))],
    };
  }

  private async findLast(tx: Tx, agentId: AgentId, currency: string): Promise<StatementRow | undefined> {
    const last = await tx.query<StatementRow>(LAST_STATEMENTS, [agentId]);
    return last.find((statement) => statement.currency === currency);
  }

  /** Everything that changed what is available and stands on no statement yet. */
  private async collectLines(
    tx: Tx,
    { agentId, currency, earnings, adjustments }: PaidItems,
  ): Promise<StatementLine[]> {
    const returns = await tx.query<ReturnedPayout>(UNSTATED_RETURNS, [agentId, currency]);
    const lines = [...earnings.map(earningLine), ...adjustments.map(adjustmentLine), ...returns.map(returnLine)];
    const subjects = lines.map(({ subjectId }) => subjectId);
    const stated = await tx.query<{ kind: string; subjectId: string }>(STATED, [subjects]);
    const known = new Set(stated.map(({ kind, subjectId }) => `${kind}/${subjectId}`));
    return lines.filter(({ kind, subjectId }) => !known.has(`${kind}/${subjectId}`));
  }
}

const numberAfter = (last: StatementRow | undefined): number => (last?.number ?? 0) + 1;

const earningLine = ({ id, sessionId, rule, totalMinor, createdAt }: EarningRow): StatementLine => ({
  kind: 'earning',
  subjectId: id,
  sessionId,
  label: labelOfEarning(rule),
  amountMinor: totalMinor,
  at: createdAt,
});

const adjustmentLine = ({ id, reason, amountMinor, recordedAt }: Adjustment): StatementLine => ({
  kind: 'adjustment',
  subjectId: id,
  sessionId: null,
  label: reason,
  amountMinor,
  at: recordedAt,
});

const returnLine = ({ id, amountMinor, createdAt }: ReturnedPayout): StatementLine => ({
  kind: 'returned',
  subjectId: id,
  sessionId: null,
  label: 'Payout that did not arrive',
  amountMinor,
  at: createdAt,
});

const toSummary = ({ id, currency, fromAt, toAt, openingMinor, closingMinor, practice }: StatementRow): Summary => ({
  id,
  currency,
  from: fromAt.toISOString(),
  to: toAt.toISOString(),
  openingMinor,
  closingMinor,
  practice,
  status: 'closed',
});

const toLine = ({ at, kind, label, amountMinor, sessionId }: StatementLine): Statement['lines'][number] => ({
  at: at.toISOString(),
  kind,
  label,
  amountMinor,
  ...(sessionId === null ? {} : { sessionId }),
});

const columnsOf = (lines: readonly StatementLine[]): unknown[] => [
  lines.map(({ kind }) => kind),
  lines.map(({ subjectId }) => subjectId),
  lines.map(({ sessionId }) => sessionId),
  lines.map(({ label }) => label),
  lines.map(({ amountMinor }) => amountMinor),
  lines.map(({ at }) => at),
];
