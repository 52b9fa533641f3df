import { Injectable } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { UnitOfWork } from '@handraise/platform';
import { LIST_ACCOUNTS, LIST_TRANSACTIONS } from './db/ledger.statements';
import { toTransaction, type TransactionRow } from './ledger-transaction';

type AccountPage = ResultOf<typeof commands.listLedgerAccounts>;
type TransactionPage = ResultOf<typeof commands.listLedgerTransactions>;
type AccountRow = AccountPage['data'][number] & { readonly id: string };

/** What admins read in the books. */
@Injectable()
export class LedgerAdminService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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
}

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
