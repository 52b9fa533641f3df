import { Injectable } from '@nestjs/common';
import type { AccountId } from '@handraise/kernel';
import { sql, UnitOfWork, type Tx } from '@handraise/platform';
import type { ShownToken } from '../domain/token-family';
import type { AccountKind } from './account.entity';

export type RevocationReason = 'logout' | 'reuse' | 'account';

export interface StoredToken extends ShownToken {
  readonly familyId: string;
  readonly accountId: AccountId;
  readonly kind: AccountKind;
  readonly name: string;
}

const START_FAMILY = sql('identity.refresh.start', 'INSERT INTO refresh_families (id, account_id) VALUES ($1, $2)');
const ADD = sql(
  'identity.refresh.add',
  `INSERT INTO refresh_tokens (token_hash, family_id, expires_at) VALUES ($1, $2, now() + $3 * interval '1 second')`,
);
/** Locks the family too, so that a second use of any of its tokens waits and then sees the first. */
const FIND = sql(
  'identity.refresh.find',
  `SELECT t.family_id AS "familyId", f.account_id AS "accountId", a.kind, a.name, t.used_at IS NOT NULL AS "usedBefore",
     t.expires_at <= now() AS expired, f.revoked_at IS NOT NULL AS "familyRevoked", a.status = 'active' AS "accountActive"
   FROM refresh_tokens t JOIN refresh_families f ON f.id = t.family_id JOIN accounts a ON a.id = f.account_id
   WHERE t.token_hash = $1 FOR UPDATE OF f, t`,
);
const USE = sql('identity.refresh.use', 'UPDATE refresh_tokens SET used_at = now() WHERE token_hash = $1');
const REVOKE = sql(
  'identity.refresh.revoke',
  `UPDATE refresh_families SET revoked_at = now(), revoked_reason = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id`,
);
const REVOKE_ALL = sql(
  'identity.refresh.revoke_all',
  `UPDATE refresh_families SET revoked_at = now(), revoked_reason = 'account'
   WHERE account_id = $1 AND revoked_at IS NULL RETURNING id`,
);
/** Two look-ups by primary key for each request with a token: what makes a logout count at once. */
const IS_OPEN = sql(
  'identity.refresh.is_open',
  `SELECT 1 FROM refresh_families f JOIN accounts a ON a.id = f.account_id
   WHERE f.id = $1 AND f.account_id = $2 AND f.revoked_at IS NULL AND a.status = 'active'`,
);
/** Logins of this account whose last token ran out a day ago; their tokens go with them. */
const FORGET = sql(
  'identity.refresh.forget',
  `DELETE FROM refresh_families f WHERE f.account_id = $1 AND f.created_at < now() - interval '1 day' AND NOT EXISTS (
     SELECT 1 FROM refresh_tokens t WHERE t.family_id = f.id AND t.expires_at > now() - interval '1 day')`,
);

/** Families of refresh tokens, by their hashes. */
@Injectable()
export class RefreshTokensRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async startFamily(tx: Tx, familyId: string, accountId: AccountId): Promise<void> {
    await tx.query(START_FAMILY, [familyId, accountId]);
  }

  async add(tx: Tx, hash: Buffer, familyId: string, lifetimeSeconds: number): Promise<void> {
    await tx.query(ADD, [hash, familyId, lifetimeSeconds]);
  }

  async find(tx: Tx, hash: Buffer): Promise<StoredToken | undefined> {
    const [found] = await tx.query<StoredToken>(FIND, [hash]);
    return found;
  }

  async use(tx: Tx, hash: Buffer): Promise<void> {
    await tx.query(USE, [hash]);
  }

  /** @returns whether it was open until now */
  async revoke(tx: Tx, familyId: string, reason: RevocationReason): Promise<boolean> {
    return (await tx.query(REVOKE, [familyId, reason])).length > 0;
  }

  async revokeAll(tx: Tx, accountId: AccountId): Promise<void> {
    await tx.query(REVOKE_ALL, [accountId]);
  }

  async isOpen(familyId: string, accountId: AccountId): Promise<boolean> {
    return (await this.unitOfWork.query(IS_OPEN, [familyId, accountId])).length > 0;
  }

  async forgetEnded(tx: Tx, accountId: AccountId): Promise<void> {
    await tx.query(FORGET, [accountId]);
  }
}
