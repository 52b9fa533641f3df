import { Injectable } from '@nestjs/common';
import type { Tier } from '@handraise/contracts';
import { notFound, type CustomerId } from '@handraise/kernel';
import { sql, UnitOfWork, type Tx } from '@handraise/platform';
import { In, IsNull } from 'typeorm';
import { CustomerEntity } from './customer.entity';

/** Serializes the first tokens of one person, so that two tabs do not make two customers. Released at commit. */
const lockSub = sql('customers.lock_sub', `SELECT pg_advisory_xact_lock(hashtextextended('customers.sub:' || $1, 0))`);

/** By primary key, for every token that a customer shows. */
const isKnown = sql('customers.is_known', 'SELECT id FROM customers WHERE id = $1 AND erased_at IS NULL');

/** By the index on the end of the identifier, the primary key, and the unique index of the host's own identifier. */
const matching = sql(
  'customers.find',
  `SELECT id FROM customers
   WHERE (right(id::text, 8) = $1 OR id = CASE WHEN $1 ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN $1::uuid END
          OR external_sub = $2) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
);

/** By primary key. Every packet reads it: a named statement, with no transaction and no entity around it. */
const byId = sql(
  'customers.get',
  `SELECT id, external_sub AS "externalSub", name, email, attributes, locale, token_tier AS "tokenTier",
     admin_tier AS "adminTier", anonymous_secret_hash AS "anonymousSecretHash", identified_at AS "identifiedAt",
     created_at AS "createdAt", last_seen_at AS "lastSeenAt", erased_at AS "erasedAt" FROM customers WHERE id = $1`,
);

/** What an admin types who has a customer on the telephone. */
export interface CustomerSearch {
  /** The end of an identifier, a whole one, or the host's own. */
  readonly words: string;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Overwrites every personal column; the CHECK `erased_means_overwritten` refuses to forget one. */
const erased = {
  externalSub: null,
  name: null,
  email: null,
  attributes: {},
  locale: null,
  tokenTier: null,
  anonymousSecretHash: null,
  identifiedAt: null,
} as const;

/** Rows of `customers`. */
@Injectable()
export class CustomersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False after an erasure: the person behind the id is not known any more. */
  async isKnown(id: CustomerId): Promise<boolean> {
    return (await this.unitOfWork.query(isKnown, [id])).length > 0;
  }

  async lockSub(tx: Tx, sub: string): Promise<void> {
    await tx.query(lockSub, [sub]);
  }

  async get(id: CustomerId, tx: Pick<Tx, 'query'> = this.unitOfWork): Promise<CustomerEntity> {
    const [found] = await tx.query<CustomerEntity>(byId, [id]);
    if (!found) throw notFound('customer');
    return found;
  }

  findBySub(tx: Tx, externalSub: string): Promise<CustomerEntity | null> {
    return tx.manager.findOneBy(CustomerEntity, { externalSub });
  }

  /** Only someone who never signed in: an identified customer is reached by a host token alone. */
  findAnonymous(tx: Tx, anonymousSecretHash: Buffer): Promise<CustomerEntity | null> {
    return tx.manager.findOneBy(CustomerEntity, { anonymousSecretHash, externalSub: IsNull() });
  }

  async save(tx: Tx, customer: CustomerEntity): Promise<CustomerEntity> {
    return tx.manager.save(customer);
  }

  async find(tx: Tx, { words, limit, after }: CustomerSearch): Promise<CustomerEntity[]> {
    const found = await tx.query<{ id: CustomerId }>(matching, [words.toLowerCase(), words, after ?? null, limit]);
    return tx.manager.find(CustomerEntity, { where: { id: In(found.map(({ id }) => id)) }, order: { id: 'ASC' } });
  }

  /** Null gives the word back to the host's token. */
  async setAdminTier(tx: Tx, id: CustomerId, adminTier: Tier | null): Promise<void> {
    await tx.manager.update(CustomerEntity, { id }, { adminTier });
  }

  /** What was erased once stays erased since then. */
  async erase(tx: Tx, id: CustomerId, erasedAt: Date): Promise<void> {
    await tx.manager.update(CustomerEntity, { id, erasedAt: IsNull() }, { ...erased, erasedAt });
  }
}
