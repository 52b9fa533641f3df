import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type AccountId, type Clock } from '@handraise/kernel';
import { CLOCK, Ids, UnitOfWork, type Tx } from '@handraise/platform';
import { AccountEntity, type AccountKind } from './db/account.entity';
import { AccountsRepository, type AdminsPage } from './db/accounts.repository';
import { normalizeEmail } from './domain/email';
import { assertGoodPassword } from './domain/password';
import { LoginsService } from './login/logins.service';
import { PasswordHasher } from './login/password-hasher';

/** What somebody chose to be known by. */
export interface NewAccount {
  readonly kind: AccountKind;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly simulated?: boolean;
  /** Set by who runs the server, not by a visitor: how good it is is their business. */
  readonly passwordIsOperators?: boolean;
}

/** Who an account belongs to. Empty words after an erasure. */
export interface Account {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly email: string;
  readonly name: string;
  readonly status: 'active' | 'disabled';
  readonly simulated: boolean;
  readonly createdAt: Date;
}

/** Accounts of agents and admins. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly hasher: PasswordHasher,
    private readonly logins: LoginsService,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Checks and hashes before the transaction, because hashing takes long: `const create = await prepare(…)`, then
   * `create(tx)` in the caller's transaction. Throws `VALIDATION_FAILED` or, when created, `CONFLICT`.
   */
  async prepare(wanted: NewAccount): Promise<(tx: Tx) => Promise<AccountId>> {
    if (!wanted.passwordIsOperators) assertGoodPassword(wanted.password, wanted.email);
    const account = Object.assign(new AccountEntity(), {
      id: this.ids.next<AccountId>(),
      kind: wanted.kind,
      email: normalizeEmail(wanted.email),
      name: wanted.name,
      passwordHash: await this.hasher.hash(wanted.password),
      status: 'active',
      simulated: wanted.simulated ?? false,
      createdAt: this.clock.now(),
      erasedAt: null,
    } satisfies AccountEntity);
    return async (tx) => {
      await this.accounts.insert(tx, account);
      return account.id;
    };
  }

  async get(tx: Tx, id: AccountId): Promise<Account> {
    return toAccount(await this.accounts.get(tx, id));
  }

  async findMany(tx: Tx, ids: readonly AccountId[]): Promise<Map<AccountId, Account>> {
    const found = await this.accounts.findMany(tx, ids);
    return new Map(found.map((entity) => [entity.id, toAccount(entity)]));
  }

  /** The admins after one of them, the oldest first. */
  listAdmins(page: AdminsPage): Promise<Account[]> {
    return this.unitOfWork.run(async (tx) => (await this.accounts.listAdmins(tx, page)).map(toAccount));
  }

  async createAdmin(wanted: Omit<NewAccount, 'kind'>): Promise<Account> {
    const create = await this.prepare({ ...wanted, kind: 'admin' });
    return this.unitOfWork.run(async (tx) => this.get(tx, await create(tx)));
  }

  /** Nobody shuts the last door: one active admin always remains, also when two admins disable each other at once. */
  async setAdminStatus(id: AccountId, status: 'active' | 'disabled'): Promise<Account> {
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.lockAdmins(tx);
      const admin = await this.accounts.get(tx, id);
      if (admin.kind !== 'admin') throw new DomainError('NOT_FOUND', 'There is no such admin.');
      if (admin.status === status || admin.erasedAt) return toAccount(admin);
      if (status === 'disabled' && (await this.accounts.countAdmins(tx)) === 1)
        throw new DomainError('CONFLICT', 'This is the last admin; make another one first.');
      await this.accounts.setStatus(tx, id, status);
      await this.logins.endAll(tx, id);
      return this.get(tx, id);
    });
  }

  /** For good: what names the person is overwritten and every login ends. */
  async erase(tx: Tx, id: AccountId): Promise<void> {
    await this.accounts.erase(tx, id, this.clock.now());
    await this.logins.endAll(tx, id);
  }
}

const toAccount = (entity: AccountEntity): Account => ({
  id: entity.id,
  kind: entity.kind,
  email: entity.email ?? '',
  name: entity.name ?? '',
  status: entity.status,
  simulated: entity.simulated,
  createdAt: entity.createdAt,
});
