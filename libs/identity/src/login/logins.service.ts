import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Commands, InputOf, ResultOf } from '@handraise/contracts';
import { DomainError, type AccountId, type Id } from '@handraise/kernel';
import {
  Ids,
  Notifier,
  Outbox,
  room,
  TokenGate,
  TokenIssuer,
  UnitOfWork,
  type Tx,
  type VerifiedToken,
} from '@handraise/platform';
import type { AccountKind } from '../db/account.entity';
import { AccountsRepository } from '../db/accounts.repository';
import { RefreshTokensRepository, type RevocationReason } from '../db/refresh-tokens.repository';
import { judgeRefresh } from '../domain/token-family';
import { LoginThrottle } from './login-throttle';
import { PasswordHasher } from './password-hasher';
import { hashRefreshSecret, newRefreshSecret } from './refresh-secret';

type Tokens = ResultOf<Commands['login']>;

interface Login {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly name: string;
}

/** A login that nobody refreshed for this long has ended. */
const REFRESH_LIFETIME_SECONDS = 14 * 24 * 3600;

/** Logins: their tokens, their rotation and their end. */
@Injectable()
export class LoginsService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly refreshTokens: RefreshTokensRepository,
    private readonly hasher: PasswordHasher,
    private readonly throttle: LoginThrottle,
    private readonly issuer: TokenIssuer,
    private readonly gate: TokenGate,
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
    private readonly ids: Ids,
  ) {}

  /** A token that is still in date is refused once its login has ended. */
  onModuleInit(): void {
    this.gate.register((token) => this.assertOpen(token));
  }

  /** The answer is the same, and takes as long, whether the account or the password is wrong. */
  async login(input: InputOf<Commands['login']>, address: string): Promise<Tokens> {
    const attempt = { email: input.email, address };
    await this.throttle.count(attempt);
    const account = await this.accounts.findForLogin(input.email);
    const matches = await this.hasher.matches(account?.passwordHash, input.password);
    if (!account || !matches) throw new DomainError('UNAUTHENTICATED', 'The e-mail address or the password is wrong.');
    if (account.status !== 'active') throw new DomainError('FORBIDDEN', 'This account is closed.');
    await this.throttle.giveBack(attempt);
    return this.unitOfWork.run(async (tx) => {
      await this.refreshTokens.forgetEnded(tx, account.id);
      const familyId = this.ids.next<Id<'Family'>>();
      await this.refreshTokens.startFamily(tx, familyId, account.id);
      return this.issue(tx, account, familyId);
    });
  }

  /** Uses the token up. One that was used before is in two hands, so its whole login ends (and that is committed). */
  async refresh(refreshToken: string): Promise<Tokens> {
    const tokens = await this.unitOfWork.run((tx) => this.rotate(tx, refreshToken));
    if (!tokens) throw new DomainError('UNAUTHENTICATED', 'This refresh token is not valid any more. Log in again.');
    return tokens;
  }

  async logout(accountId: AccountId, familyId: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.revoke(tx, accountId, familyId, 'logout'));
  }

  /** Ends every login of an account: it was disabled, suspended, or its role changed. */
  async endAll(tx: Tx, accountId: AccountId): Promise<void> {
    await this.refreshTokens.revokeAll(tx, accountId);
    await this.outbox.add(tx, 'tokens.revoked', { accountId });
    this.notifier.disconnect(tx, room.account(accountId));
  }

  private async rotate(tx: Tx, refreshToken: string): Promise<Tokens | undefined> {
    const hash = hashRefreshSecret(refreshToken);
    const stored = await this.refreshTokens.find(tx, hash);
    if (!stored) return undefined;
    const { accountId, familyId, kind, name } = stored;
    const verdict = judgeRefresh(stored);
    if (verdict === 'revoke_family') await this.revoke(tx, accountId, familyId, 'reuse');
    if (verdict !== 'rotate') return undefined;
    await this.refreshTokens.use(tx, hash);
    return this.issue(tx, { id: accountId, kind, name }, familyId);
  }

  private async issue(tx: Tx, { id, kind, name }: Login, familyId: string): Promise<Tokens> {
    const refreshToken = newRefreshSecret();
    await this.refreshTokens.add(tx, hashRefreshSecret(refreshToken), familyId, REFRESH_LIFETIME_SECONDS);
    const access = await this.issuer.issue({ kind, id, familyId });
    return { ...access, refreshToken, principal: { id, kind, name } };
  }

  private async revoke(tx: Tx, accountId: AccountId, familyId: string, reason: RevocationReason): Promise<void> {
    if (!(await this.refreshTokens.revoke(tx, familyId, reason))) return;
    await this.outbox.add(tx, 'tokens.revoked', { accountId, familyId });
    this.notifier.disconnect(tx, room.login(familyId));
  }

  private async assertOpen(token: VerifiedToken): Promise<void> {
    if (token.kind === 'customer') return;
    if (token.familyId !== '' && (await this.refreshTokens.isOpen(token.familyId, token.id))) return;
    throw new DomainError('UNAUTHENTICATED', 'This login has ended. Log in again.');
  }
}
