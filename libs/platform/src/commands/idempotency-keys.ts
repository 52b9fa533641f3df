import { createHash, createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@handraise/kernel';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Caller } from '../auth/caller';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { OnDeadline } from '../deadlines/deadline.decorators';
import { Deadlines } from '../deadlines/deadlines';
import { PersonalDataOf, type PersonalData, type Subject } from '../personal-data/personal-data';
import { canonicalJson } from './canonical-json';

interface Use {
  readonly caller: Caller;
  readonly key: string;
  readonly input: object;
  /** `transaction`: work and answer commit together. `lease`: the command leaves the database, so it is claimed before. */
  readonly mode: 'transaction' | 'lease';
}

/** As it is stored: neither the key nor the input can be read from it. */
interface Claim {
  readonly id: readonly [principal: string, key: string];
  readonly hash: string;
}
interface Known {
  readonly requestHash: string;
  readonly response: string | null;
}
type Work = () => Promise<unknown>;

const MAX_KEY_LENGTH = 255;
const FORGET_DEADLINE = 'platform.forget_idempotency_keys';
/** How long a repeat waits for the first call, and how often it looks. */
const WAIT_MS = 5000;
const LOOK_MS = 50;
const UNDER_WAY = Symbol('under way');

/** Held until the end of the transaction that does the work; goes with the connection when the server dies. */
const LOCK = sql(
  'platform.idempotency.lock',
  "SELECT pg_try_advisory_xact_lock(hashtextextended($1 || '/' || $2, 4726384553)) AS free",
);
const FIND = sql(
  'platform.idempotency.find',
  'SELECT request_hash AS "requestHash", response FROM idempotency_keys WHERE principal = $1 AND key = $2',
);
const ADD = sql(
  'platform.idempotency.add',
  'INSERT INTO idempotency_keys (principal, key, request_hash, response) VALUES ($1, $2, $3, $4)',
);
/** Takes the key, or takes over one whose holder died a minute ago. */
const LEASE = sql(
  'platform.idempotency.lease',
  `INSERT INTO idempotency_keys (principal, key, request_hash) VALUES ($1, $2, $3)
   ON CONFLICT (principal, key) DO UPDATE SET created_at = now()
     WHERE idempotency_keys.response IS NULL AND idempotency_keys.request_hash = excluded.request_hash
       AND idempotency_keys.created_at < now() - interval '60 seconds'
   RETURNING key`,
);
const KEEP = sql(
  'platform.idempotency.keep',
  'UPDATE idempotency_keys SET response = $3 WHERE principal = $1 AND key = $2',
);
const DROP = sql('platform.idempotency.drop', 'DELETE FROM idempotency_keys WHERE principal = $1 AND key = $2');

/** Kept for a day, as long as a client may sensibly retry; first answers can hold names, so no longer. */
const FORGET = sql(
  'platform.idempotency.forget',
  "DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'",
);
/** First answers that mention somebody. */
const FORGET_PERSON = sql(
  'platform.idempotency.forget_person',
  "DELETE FROM idempotency_keys WHERE principal = $1 OR response LIKE '%' || $1 || '%'",
);

/**
 * `Idempotency-Key`: the same key and input get the first answer again, field by field; another input is refused with
 * `IDEMPOTENCY_KEY_REUSED`. A repeat during the first call waits for it, and after five seconds is refused with `CONFLICT`
 * and the time to try again. A refusal is not kept: the next call with the key runs. What holds after a crash: ADR 0021.
 */
@Injectable()
@PersonalDataOf('platform')
export class IdempotencyKeys implements PersonalData, OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deadlines: Deadlines,
  ) {}

  async once({ caller, key, input, mode }: Use, run: Work): Promise<unknown> {
    if (key === '' || key.length > MAX_KEY_LENGTH)
      throw new DomainError('VALIDATION_FAILED', `An Idempotency-Key has 1 to ${MAX_KEY_LENGTH} characters.`);
    const claim = claimOf(caller, key, input);
    const end = performance.now() + WAIT_MS;
    for (;;) {
      const answer = await (mode === 'transaction' ? this.inTransaction(claim, run) : this.underLease(claim, run));
      if (answer !== UNDER_WAY) return answer;
      if (performance.now() > end) throw stillUnderWay();
      await sleep(LOOK_MS);
    }
  }

  async export(): Promise<Record<string, unknown>> {
    return {};
  }

  async erase(tx: Tx, { id }: Subject): Promise<void> {
    await tx.query(FORGET_PERSON, [id]);
  }

  /** Once an hour; set again by itself. */
  @OnDeadline(FORGET_DEADLINE)
  async forget(tx: Tx): Promise<void> {
    await tx.query(FORGET);
    await this.deadlines.set(tx, FORGET_DEADLINE, 'all', 3_600_000);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.unitOfWork.run((tx) => this.deadlines.set(tx, FORGET_DEADLINE, 'all', 3_600_000));
  }

  private inTransaction({ id, hash }: Claim, run: Work): Promise<unknown> {
    return this.unitOfWork.together(async (tx) => {
      const [lock] = await tx.query<{ free: boolean }>(LOCK, id);
      if (!lock?.free) return UNDER_WAY;
      const known = await this.find(tx, { id, hash });
      if (known) return answerOf(known);
      const result = await run();
      await tx.query(ADD, [...id, hash, JSON.stringify(result)]);
      return result;
    });
  }

  private async underLease({ id, hash }: Claim, run: Work): Promise<unknown> {
    const leased = await this.unitOfWork.query(LEASE, [...id, hash]);
    if (leased.length === 0) {
      const known = await this.find(this.unitOfWork, { id, hash });
      return known ? answerOf(known) : UNDER_WAY;
    }
    const result = await run().catch(async (error: unknown) => {
      await this.unitOfWork.query(DROP, id);
      throw error;
    });
    await this.unitOfWork.query(KEEP, [...id, JSON.stringify(result)]);
    return result;
  }

  private async find(tx: Pick<Tx, 'query'>, { id, hash }: Claim): Promise<Known | undefined> {
    const [known] = await tx.query<Known>(FIND, id);
    if (known && known.requestHash !== hash)
      throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.');
    return known;
  }
}

/** Bodies can hold passwords, so what is kept of one is keyed with the client's key, of which only a hash is kept. */
function claimOf(caller: Caller, key: string, input: object): Claim {
  return {
    id: [caller.kind === 'anonymous' ? 'anonymous' : caller.id, createHash('sha256').update(key).digest('hex')],
    hash: createHmac('sha256', key).update(canonicalJson(input)).digest('hex'),
  };
}

const answerOf = ({ response }: Known): unknown => (response === null ? UNDER_WAY : JSON.parse(response));

const stillUnderWay = (): DomainError =>
  new DomainError('CONFLICT', 'The first request with this Idempotency-Key is still under way; try again.', {
    retryAfterMs: 1000,
  });
