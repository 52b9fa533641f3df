import { Inject, Injectable } from '@nestjs/common';
import type { Commands, InputOf, ResultOf } from '@handraise/contracts';
import type { Clock, CustomerId } from '@handraise/kernel';
import { CLOCK, Ids, TokenIssuer, UnitOfWork, type Tx } from '@handraise/platform';
import { CustomerEntity } from './db/customer.entity';
import { CustomersRepository } from './db/customers.repository';
import { boundedAttributes } from './domain/host-claims';
import { effectiveTier } from './domain/tier';
import { hashSecret, newAnonymousSecret } from './host-tokens/anonymous-secret';
import { HostTokens, type VerifiedHostToken } from './host-tokens/host-tokens';

type Input = InputOf<Commands['createWidgetToken']>;
type Result = ResultOf<Commands['createWidgetToken']>;

/** Who it is, and the secret by which an anonymous one is known again. */
interface Recognised {
  readonly customer: CustomerEntity;
  /** Given back to an anonymous customer only. */
  readonly anonymousId?: string;
}

/** Finds out who sits before the widget and gives them an access token. */
@Injectable()
export class WidgetTokensService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: CustomersRepository,
    private readonly hostTokens: HostTokens,
    private readonly issuer: TokenIssuer,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Creates the customer on first sight. A tier comes from the host's token alone. */
  async createToken(input: Input): Promise<Result> {
    const token = input.identityToken === undefined ? undefined : await this.hostTokens.verify(input.identityToken);
    const { customer, anonymousId } = await this.unitOfWork.run((tx) =>
      token ? this.identify(tx, token, input) : this.recognise(tx, input),
    );
    const vouched = token ? { vouchedAt: token.signedAt } : {};
    const issued = await this.issuer.issue({ kind: 'customer', id: customer.id, ...vouched });
    const shown = { ...(customer.name ? { name: customer.name } : {}), ...(anonymousId ? { anonymousId } : {}) };
    return { ...issued, customer: { id: customer.id, tier: effectiveTier(customer).tier, ...shown } };
  }

  /**
   * Who was anonymous and signs in for the first time stays the same customer, so that the conversation goes on; the
   * anonymous secret ends there, because it may lie on a shared computer.
   */
  private async identify(tx: Tx, { claims, signedAt }: VerifiedHostToken, input: Input): Promise<Recognised> {
    await this.customers.lockSub(tx, claims.sub);
    const known = await this.customers.findBySub(tx, claims.sub);
    const customer = known ?? (await this.findAnonymous(tx, input)) ?? this.newCustomer(input);
    Object.assign(customer, {
      externalSub: claims.sub,
      anonymousSecretHash: null,
      name: claims.name ?? customer.name,
      email: claims.email ?? customer.email,
      locale: input.locale ?? claims.locale ?? customer.locale,
      attributes: claims.attributes ? boundedAttributes(claims.attributes) : customer.attributes,
      tokenTier: claims.tier ?? null,
      identifiedAt: new Date(signedAt * 1000),
      lastSeenAt: this.clock.now(),
    } satisfies Partial<CustomerEntity>);
    return { customer: await this.customers.save(tx, customer) };
  }

  /** An anonymous customer: by the secret where it is known, else a new one with a secret of ours. */
  private async recognise(tx: Tx, input: Input): Promise<Recognised> {
    const known = await this.findAnonymous(tx, input);
    if (known && input.anonymousId !== undefined) {
      Object.assign(known, { lastSeenAt: this.clock.now(), locale: input.locale ?? known.locale });
      return { customer: await this.customers.save(tx, known), anonymousId: input.anonymousId };
    }
    const anonymousId = newAnonymousSecret();
    const customer = this.newCustomer(input);
    customer.anonymousSecretHash = hashSecret(anonymousId);
    return { customer: await this.customers.save(tx, customer), anonymousId };
  }

  /**
   * A secret that fits nobody makes a new customer, and never an error: it may be one of an erased customer.
   */
  private async findAnonymous(tx: Tx, { anonymousId }: Input): Promise<CustomerEntity | null> {
    return anonymousId === undefined ? null : this.customers.findAnonymous(tx, hashSecret(anonymousId));
  }

  /** Nothing is known but the language that the page asks for. */
  private newCustomer(input: Input): CustomerEntity {
    const customer = new CustomerEntity();
    const fresh = { name: null, email: null, attributes: {}, tokenTier: null, adminTier: null, externalSub: null };
    const now = this.clock.now();
    const none = { anonymousSecretHash: null, identifiedAt: null, erasedAt: null, lastSeenAt: now, createdAt: now };
    return Object.assign(customer, {
      ...fresh,
      ...none,
      id: this.ids.next<CustomerId>(),
      locale: input.locale ?? null,
    });
  }
}
