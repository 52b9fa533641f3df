import { Injectable } from '@nestjs/common';
import { rateCard, type PolicyVersion, type RateCard } from '@handraise/contracts';
import type { AdminId } from '@handraise/kernel';
import {
  PolicyStore,
  UnitOfWork,
  type CurrentPolicy,
  type PolicyPage,
  type PolicyPageInput,
  type Tx,
} from '@handraise/platform';
import { firstRateCard } from './domain/first-rate-card';

export type RateCardVersion = CurrentPolicy<RateCard>;

/** What work is worth: the versions of the rate card. The first one is a migration's, because quotes refer to it. */
@Injectable()
export class PayPolicyService {
  private readonly store: PolicyStore<RateCard>;

  constructor(unitOfWork: UnitOfWork) {
    const kind = { name: 'rate card', table: 'pay_policies', schema: rateCard, first: firstRateCard };
    this.store = new PolicyStore(unitOfWork, kind);
  }

  /** The rate card that prices offers now. */
  current(tx?: Pick<Tx, 'query'>): Promise<RateCardVersion> {
    return this.store.current(tx);
  }

  list(page: PolicyPageInput): Promise<PolicyPage<RateCard>> {
    return this.store.list(page);
  }

  draft(document: RateCard, by: AdminId): Promise<PolicyVersion<RateCard>> {
    return this.store.draft(document, by);
  }

  /** Refuses with `NOT_FOUND` or `CONFLICT`. */
  publish(version: number, by: AdminId): Promise<PolicyVersion<RateCard>> {
    return this.store.publish(version, by);
  }
}
