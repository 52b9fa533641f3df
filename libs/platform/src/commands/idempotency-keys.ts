import { createHash } from 'node:crypto';
import { DomainError } from '@handraise/kernel';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';

interface Use {
  readonly caller: Exclude<Caller, { kind: 'anonymous' }>;
  readonly key: string;
  readonly input: object;
}

const MAX_KEY_LENGTH = 255;

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

/** `Idempotency-Key`: the same key and input get the first answer again; another input is refused. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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

  private async firstAnswer(id: string[], hash: string): Promise<unknown> {
    const [first] = await this.unitOfWork.query<{ requestHash: string; response: unknown }>(FIND, id);
    if (first && first.requestHash !== hash)
      throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.');
    if (!first || first.response === null)
      throw new DomainError('CONFLICT', 'The first request with this Idempotency-Key is still under way; try again.');
    return first.response;
  }
}
