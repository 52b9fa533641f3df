import { createHash } from 'node:crypto';
import { DomainError } from '@handraise/kernel';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Caller } from '../auth/caller';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { OnDeadline } from '../deadlines/deadline.decorators';
import { Deadlines } from '../deadlines/deadlines';
import { PersonalDataOf, type PersonalData, type Subject } from '../personal-data/personal-data';

interface Use {
  readonly caller: Exclude<Caller, { kind: 'anonymous' }>;
  readonly key: string;
  readonly input: object;
}

const MAX_KEY_LENGTH = 255;
const FORGET_DEADLINE = 'platform.forget_idempotency_keys';

/** Takes the key, or takes over one whose holder died a minute ago. */
const TAKE = sql(
  'platform.idempotency.take',
  `INSERT INTO idempotency_keys (principal, key, request_hash) VALUES ($1, $2, $3)
   ON CONFLICT (principal, key) DO UPDATE SET created_at = now()
     WHERE idempotency_keys.response IS NULL AND idempotency_keys.request_hash = excluded.request_hash
       AND idempotency_keys.created_at < now() - interval '60 seconds'
   RETURNING key`,
);
const FIND = sql(
  'platform.idempotency.find',
  'SELECT request_hash AS "requestHash", response FROM idempotency_keys WHERE principal = $1 AND key = $2',
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
  "DELETE FROM idempotency_keys WHERE principal = $1 OR response::text LIKE '%' || $1 || '%'",
);

/** `Idempotency-Key`: the same key and input get the first answer again; another input is refused. */
@Injectable()
@PersonalDataOf('platform')
export class IdempotencyKeys implements PersonalData, OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deadlines: Deadlines,
  ) {}

  async once(use: Use, run: () => Promise<unknown>): Promise<unknown> {
    if (use.key.length > MAX_KEY_LENGTH)
      throw new DomainError('VALIDATION_FAILED', `An Idempotency-Key has at most ${MAX_KEY_LENGTH} characters.`);
    const id = [use.caller.id, use.key];
    const hash = createHash('sha256').update(JSON.stringify(use.input)).digest('hex');
    const taken = await this.unitOfWork.query(TAKE, [...id, hash]);
    if (taken.length === 0) return this.firstAnswer(id, hash);
    try {
      const result = await run();
      await this.unitOfWork.query(KEEP, [...id, JSON.stringify(result)]);
      return result;
    } catch (error) {
      await this.unitOfWork.query(DROP, id);
      throw error;
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

  private async firstAnswer(id: string[], hash: string): Promise<unknown> {
    const [first] = await this.unitOfWork.query<{ requestHash: string; response: unknown }>(FIND, id);
    if (first && first.requestHash !== hash)
      throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.');
    if (!first || first.response === null)
      throw new DomainError('CONFLICT', 'The first request with this Idempotency-Key is still under way; try again.');
    return first.response;
  }
}
