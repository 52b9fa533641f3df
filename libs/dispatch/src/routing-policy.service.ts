import { storedRoutingPolicy, type PolicyVersion, type RoutingPolicy } from '@handraise/contracts';
import type { AdminId } from '@handraise/kernel';
import {
  Configuration,
  PolicyStore,
  UnitOfWork,
  type CurrentPolicy,
  type PolicyPage,
  type PolicyPageInput,
  type Tx,
} from '@handraise/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { firstRoutingPolicy } from './domain/routing-policy';

/** Who is offered what, when: the versions of the routing policy. */
@Injectable()
export class RoutingPolicyService implements OnModuleInit {
  private readonly store: PolicyStore<RoutingPolicy>;

  constructor(unitOfWork: UnitOfWork, configuration: Configuration) {
    const first = firstRoutingPolicy(configuration.env.OFFER_COUNTDOWN_SECONDS);
    const kind = { name: 'routing policy', table: 'routing_policies', schema: storedRoutingPolicy, first };
    this.store = new PolicyStore(unitOfWork, kind);
  }

  async onModuleInit(): Promise<void> {
    await this.store.ensureFirst();
  }

  /** The published version that rounds decide by; inside a transaction when its numbers go into rows. */
  current(tx?: Pick<Tx, 'query'>): Promise<CurrentPolicy<RoutingPolicy>> {
    return this.store.current(tx);
  }

  list(page: PolicyPageInput): Promise<PolicyPage<RoutingPolicy>> {
    return this.store.list(page);
  }

  /**
   * A draft changes nothing until it is published; published versions stay, so that old decisions replay (I13).
   */
  draft(document: RoutingPolicy, by: AdminId): Promise<PolicyVersion<RoutingPolicy>> {
    return this.store.draft(document, by);
  }

  /** Refuses with `NOT_FOUND` or `CONFLICT`. */
  publish(version: number, by: AdminId): Promise<PolicyVersion<RoutingPolicy>> {
    return this.store.publish(version, by);
  }
}
