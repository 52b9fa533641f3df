import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@handraise/kernel';
import { KeyRing, sql, UnitOfWork } from '@handraise/platform';
import { normalizeEmail } from '../domain/email';

const WINDOW_SECONDS = 900;

/** Failed attempts in a window. The narrow limit spares an owner whose account somebody else is guessing at. */
const limits = { pair: 10, account: 60, address: 300 };

/** Counts before the password is looked at, so that parallel guesses cannot slip through; in key order, no deadlock. */
const COUNT = sql(
  'identity.throttle.count',
  `INSERT INTO login_attempts AS known (key, attempts, resets_at)
   SELECT key, 1, now() + $2 * interval '1 second' FROM unnest($1::bytea[]) AS key ORDER BY key
   ON CONFLICT (key) DO UPDATE SET
     attempts = CASE WHEN known.resets_at <= now() THEN 1 ELSE known.attempts + 1 END,
     resets_at = CASE WHEN known.resets_at <= now() THEN excluded.resets_at ELSE known.resets_at END
   RETURNING key, attempts, ceil(extract(epoch FROM resets_at - now()) * 1000)::int AS "retryAfterMs"`,
);
/** A success was no guess: it gives its attempt back, and takes the chance to forget old windows. */
const GIVE_BACK = sql(
  'identity.throttle.give_back',
  `WITH stale AS (DELETE FROM login_attempts WHERE resets_at < now() - interval '1 hour' AND key <> ALL ($1::bytea[]))
   UPDATE login_attempts SET attempts = attempts - 1 WHERE key = ANY ($1::bytea[]) AND attempts > 0`,
);

interface Counted {
  readonly key: Buffer;
  readonly attempts: number;
  readonly retryAfterMs: number;
}

interface Attempt {
  readonly email: string;
  readonly address: string;
}

/** Slows down who guesses passwords, by account and by address, on all nodes together. Stores keyed hashes only. */
@Injectable()
export class LoginThrottle {
  private pepper: Promise<string> | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  /** Throws `RATE_LIMITED` with the time to wait. */
  async count(attempt: Attempt): Promise<void> {
    const limitOf = await this.limitsFor(attempt);
    const keys = [...limitOf.keys()].map((key) => Buffer.from(key, 'hex'));
    const counted = await this.unitOfWork.query<Counted>(COUNT, [keys, WINDOW_SECONDS]);
    const over = counted.filter(({ key, attempts }) => attempts > (limitOf.get(key.toString('hex')) ?? 0));
    if (over.length === 0) return;
    const retryAfterMs = Math.max(...over.map((row) => row.retryAfterMs));
    throw new DomainError('RATE_LIMITED', 'Too many failed logins. Try again later.', { retryAfterMs });
  }

  async giveBack(attempt: Attempt): Promise<void> {
    const keys = [...(await this.limitsFor(attempt)).keys()].map((key) => Buffer.from(key, 'hex'));
    await this.unitOfWork.query(GIVE_BACK, [keys]);
  }

  private async limitsFor({ email, address }: Attempt): Promise<Map<string, number>> {
    this.pepper ??= this.keys.secret('login-throttle');
    const pepper = await this.pepper;
    const key = (text: string) => createHmac('sha256', pepper).update(text).digest('hex');
    const account = normalizeEmail(email);
    return new Map([
      [key(`pair ${account} ${address}`), limits.pair],
      [key(`account ${account}`), limits.account],
      [key(`address ${address}`), limits.address],
    ]);
  }
}
