import { Injectable } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { DomainError, type AdminId, type LedgerTransactionId } from '@handraise/kernel';
import { Ids, UnitOfWork } from '@handraise/platform';
import { LIST_ACCOUNTS, LIST_TRANSACTIONS } from './db/ledger.statements';
import { isOverdraft, LedgerService } from './ledger.service';

type AccountPage = ResultOf<typeof commands.listLedgerAccounts>;
type TransactionPage = ResultOf<typeof commands.listLedgerTransactions>;
type Transaction = TransactionPage['data'][number];
type AccountRow = AccountPage['data'][number] & { readonly id: string };
interface TransactionRow extends Omit<Transaction, 'recordedAt' | 'effectiveAt'> {
  readonly recordedAt: Date;
  readonly effectiveAt: Date;
}

/** Above this a correction by hand would need a second pair of eyes, which adjustments do not have yet. */
const LARGEST_ADJUSTMENT_MINOR = 50_000;

/** What admins read in the books, and the corrections that they make by hand. */
@Injectable()
export class LedgerAdminService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerService,
    private readonly ids: Ids,
  ) {}

  async listAccounts({ limit, after }: InputOf<typeof commands.listLedgerAccounts>): Promise<AccountPage> {
    const rows = await this.unitOfWork.query<AccountRow>(LIST_ACCOUNTS, [limit + 1, asCursor(after)]);
    return pageOf(rows, limit);
  }

  async listTransactions(input: InputOf<typeof commands.listLedgerTransactions>): Promise<TransactionPage> {
    const values = [input.limit + 1, asCursor(input.after), asCursor(input.owner), null];
    const rows = await this.unitOfWork.query<TransactionRow>(LIST_TRANSACTIONS, values);
    const page = pageOf(rows, input.limit);
    return { ...page, data: page.data.map(toTransaction) };
  }

  /** Books a correction in an agent's favour (above zero) or against; it is paid or netted with the next payout. */
  async adjust(input: InputOf<typeof commands.adjustLedger>, adminId: AdminId): Promise<Transaction> {
    const { agentId, amountMinor, currency, reason } = input;
    if (Math.abs(amountMinor) > LARGEST_ADJUSTMENT_MINOR)
      throw new DomainError('NOT_ALLOWED_BY_POLICY', 'An adjustment by one person is at most 500.00.');
    const id = await this.postAdjustment({
      key: `adjustment:${this.ids.next<string>()}`,
      kind: 'adjustment',
      reason,
      actorId: adminId,
      entries: [
        { account: 'exp:goodwill', amountMinor, currency },
        { account: 'agent:available', owner: agentId, amountMinor: -amountMinor, currency },
      ],
    });
    const [row] = await this.unitOfWork.query<TransactionRow>(LIST_TRANSACTIONS, [1, null, null, id]);
    if (row === undefined) throw new Error('an adjustment that was just booked is gone');
    return toTransaction(row);
  }

  private async postAdjustment(posting: Parameters<LedgerService['post']>[1]): Promise<LedgerTransactionId> {
    try {
      return (await this.unitOfWork.run((tx) => this.ledger.post(tx, posting))).id;
    } catch (error) {
      if (isOverdraft(error)) throw new DomainError('CONFLICT', 'The agent has less than that available.');
      throw error;
    }
  }
}

const toTransaction = (row: TransactionRow): Transaction => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  effectiveAt: row.effectiveAt.toISOString(),
});

function pageOf<Row extends { readonly id: string }>(rows: Row[], limit: number): { data: Row[]; next: string | null } {
  const data = rows.slice(0, limit);
  return { data, next: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

/** A cursor or filter that is no identifier cannot match anything. */
function asCursor(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text;
  throw new DomainError('VALIDATION_FAILED', 'This is not an identifier.');
}
