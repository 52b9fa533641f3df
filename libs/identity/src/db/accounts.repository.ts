import { Injectable } from '@nestjs/common';
import { DomainError, notFound, type AccountId } from '@handraise/kernel';
import { isDuplicate, sql, UnitOfWork, type Tx } from '@handraise/platform';
import { In, MoreThan } from 'typeorm';
import { normalizeEmail } from '../domain/email';
import { AccountEntity, type AccountKind } from './account.entity';

/** What a login needs to know; by the unique index on lower(email). */
const FOR_LOGIN = sql(
  'identity.accounts.for_login',
  `SELECT id, kind, name, status, password_hash AS "passwordHash" FROM accounts WHERE lower(email) = $1`,
);
/** One node at a time decides whether there is an admin already; released at commit. */
const LOCK_ADMINS = sql(
  'identity.accounts.lock_admins',
  `SELECT pg_advisory_xact_lock(hashtextextended('identity.admins', 0))`,
);

export interface LoginAccount {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly name: string;
  readonly status: 'active' | 'disabled';
  readonly passwordHash: string | null;
}

/** Which admins: at most `limit`, those who came after one of them. */
export interface AdminsPage {
  readonly limit: number;
  readonly after?: AccountId | undefined;
}

/** Rows of `accounts`. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findForLogin(email: string): Promise<LoginAccount | undefined> {
    const [found] = await this.unitOfWork.query<LoginAccount>(FOR_LOGIN, [normalizeEmail(email)]);
    return found;
  }

  async get(tx: Tx, id: AccountId): Promise<AccountEntity> {
    const found = await tx.manager.findOneBy(AccountEntity, { id });
    if (!found) throw notFound('account');
    return found;
  }

  findMany(tx: Tx, ids: readonly AccountId[]): Promise<AccountEntity[]> {
    return tx.manager.findBy(AccountEntity, { id: In([...ids]) });
  }

  /** Throws `CONFLICT` when the e-mail address has an account. */
  async insert(tx: Tx, account: AccountEntity): Promise<void> {
    try {
      await tx.manager.insert(AccountEntity, account);
    } catch (error) {
      if (isDuplicate(error, 'accounts_email'))
        throw new DomainError('CONFLICT', 'There is an account with this e-mail address already.');
      throw error;
    }
  }

  async lockAdmins(tx: Tx): Promise<void> {
    await tx.query(LOCK_ADMINS);
  }

  countAdmins(tx: Tx): Promise<number> {
    return tx.manager.countBy(AccountEntity, { kind: 'admin', status: 'active' });
  }

  /** The oldest first: identifiers sort by age. */
  listAdmins(tx: Tx, { limit, after }: AdminsPage): Promise<AccountEntity[]> {
    const where = after === undefined ? {} : { id: MoreThan(after) };
    return tx.manager.find(AccountEntity, { where: { kind: 'admin', ...where }, order: { id: 'ASC' }, take: limit });
  }

  async setStatus(tx: Tx, id: AccountId, status: 'active' | 'disabled'): Promise<void> {
    await tx.manager.update(AccountEntity, { id }, { status });
  }

  /** Overwrites every personal column; the CHECK `erased_means_overwritten` refuses to forget one. */
  async erase(tx: Tx, id: AccountId, erasedAt: Date): Promise<void> {
    const overwritten = { email: null, name: null, passwordHash: null, status: 'disabled', erasedAt } as const;
    await tx.manager.update(AccountEntity, { id }, overwritten);
  }
}
