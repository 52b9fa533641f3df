import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Commands, InputOf, ResultOf, Tier } from '@handraise/contracts';
import { DomainError, type Clock, type CustomerId } from '@handraise/kernel';
import { CLOCK, Notifier, room, TokenGate, UnitOfWork, type Tx, type VerifiedToken } from '@handraise/platform';
import type { CustomerEntity } from './db/customer.entity';
import { CustomersRepository } from './db/customers.repository';
import { firstName, maskEmail } from './domain/masking';
import { effectiveTier } from './domain/tier';

type CustomerRecord = ResultOf<Commands['getCustomer']>;

/** Who asks, for the server's own use. */
export interface CustomerProfile {
  readonly id: CustomerId;
  readonly tier: Tier;
  readonly name?: string;
  readonly locale?: string;
}

/** Who asks, as an agent may see it: a first name, and an e-mail address that cannot be written to. */
export interface MaskedCustomer extends CustomerProfile {
  readonly email?: string;
}

/** What other libraries and admins ask about customers. */
@Injectable()
export class CustomersService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly gate: TokenGate,
    private readonly notifier: Notifier,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A token that is still in date is refused once its customer was erased. */
  onModuleInit(): void {
    this.gate.register((token) => this.assertKnown(token));
  }

  /** Throws `NOT_FOUND`. Inside a transaction when one is given. */
  async getProfile(id: CustomerId, tx?: Tx): Promise<CustomerProfile> {
    const customer = await this.customers.get(id, tx);
    return { id, tier: effectiveTier(customer).tier, ...known({ name: customer.name, locale: customer.locale }) };
  }

  /**
   * For agents' packets: enough to be polite and to compare, nothing to contact the customer with. Throws
   * `NOT_FOUND`.
   */
  async getMasked(id: CustomerId, tx?: Tx): Promise<MaskedCustomer> {
    const customer = await this.customers.get(id, tx);
    const name = customer.name ? firstName(customer.name) : null;
    const email = customer.email ? maskEmail(customer.email) : null;
    return { id, tier: effectiveTier(customer).tier, ...known({ name, email, locale: customer.locale }) };
  }

  /** For admins. Throws `NOT_FOUND`. */
  async getRecord(id: CustomerId, tx?: Tx): Promise<CustomerRecord> {
    return toResponse(await this.customers.get(id, tx));
  }

  /** Who is meant by what somebody read out: no list to browse, because nobody needs to leaf through people. */
  async find({ find, limit, after }: InputOf<Commands['findCustomers']>): Promise<ResultOf<Commands['findCustomers']>> {
    const rows = await this.unitOfWork.run((tx) =>
      this.customers.find(tx, { words: find.replace(/^…/, ''), limit: limit + 1, after }),
    );
    const data = rows.slice(0, limit).map(toResponse);
    return { data, next: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
  }

  /** All that is stored about a customer here, for their own eyes. */
  async exportRecord(id: CustomerId): Promise<Record<string, unknown>> {
    const customer = await this.customers.get(id);
    const { externalSub, attributes, lastSeenAt, identifiedAt } = customer;
    return { ...toResponse(customer), externalSub, attributes, lastSeenAt, identifiedAt };
  }

  /** An admin's word outranks every token; null gives it back. */
  setTier(id: CustomerId, tier: Tier | null): Promise<CustomerRecord> {
    return this.unitOfWork.run(async (tx) => {
      await this.customers.setAdminTier(tx, id, tier);
      return this.getRecord(id, tx);
    });
  }

  /** For good; what is still connected is cut. */
  async erase(tx: Tx, id: CustomerId): Promise<void> {
    await this.customers.erase(tx, id, this.clock.now());
    this.notifier.disconnect(tx, room.customer(id));
  }

  /** Runs on every request with a customer's token, so it is one look-up by primary key. */
  private async assertKnown(token: VerifiedToken): Promise<void> {
    if (token.kind !== 'customer' || (await this.customers.isKnown(token.id))) return;
    throw new DomainError('UNAUTHENTICATED', 'This access token belongs to nobody any more.');
  }
}

/** Leaves out what is not known. */
function known<Key extends string>(fields: Record<Key, string | null>): { [K in Key]?: string } {
  const given = Object.entries<string | null>(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as { [K in Key]?: string };
}

function toResponse(customer: CustomerEntity): CustomerRecord {
  return {
    id: customer.id,
    ...effectiveTier(customer),
    name: customer.name,
    email: customer.email,
    locale: customer.locale,
    anonymous: customer.externalSub === null,
    createdAt: customer.createdAt.toISOString(),
    erasedAt: customer.erasedAt?.toISOString() ?? null,
  };
}
