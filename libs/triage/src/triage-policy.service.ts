import { storedTriagePolicy, type PolicyVersion, type TriagePolicy } from '@handraise/contracts';
import type { AdminId } from '@handraise/kernel';
import {
  PolicyStore,
  UnitOfWork,
  type CurrentPolicy,
  type PolicyPage,
  type PolicyPageInput,
} from '@handraise/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEFAULT_TRIAGE_POLICY } from './domain/route';

/** When the assistant answers and when a person is hailed: the versions of the triage policy. */
@Injectable()
export class TriagePolicyService implements OnModuleInit {
  private readonly store: PolicyStore<TriagePolicy>;

  constructor(unitOfWork: UnitOfWork) {
    const kind = {
      name: 'triage policy',
      table: 'triage_policies',
      schema: storedTriagePolicy,
      first: DEFAULT_TRIAGE_POLICY,
    };
    this.store = new PolicyStore(unitOfWork, kind);
  }

  async onModuleInit(): Promise<void> {
    await this.store.ensureFirst();
  }

  /** The version that verdicts are given by; each verdict keeps its number. */
  current(): Promise<CurrentPolicy<TriagePolicy>> {
    return this.store.current();
  }

  list(page: PolicyPageInput): Promise<PolicyPage<TriagePolicy>> {
    return this.store.list(page);
  }

  /** Changes nothing until it is published. */
  draft(document: TriagePolicy, by: AdminId): Promise<PolicyVersion<TriagePolicy>> {
    return this.store.draft(document, by);
  }

  /** Refuses with `NOT_FOUND` or `CONFLICT`. */
  publish(version: number, by: AdminId): Promise<PolicyVersion<TriagePolicy>> {
    return this.store.publish(version, by);
  }
}
