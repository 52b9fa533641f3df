import { triagePolicy, type commands, type ResultOf, type TriagePolicy } from '@handraise/contracts';
import { DomainError, type AdminId } from '@handraise/kernel';
import { UnitOfWork } from '@handraise/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as statements from './db/statements';
import { DEFAULT_TRIAGE_POLICY } from './domain/route';

type Listed = ResultOf<typeof commands.listTriagePolicies>;
type Version = Listed['data'][number];

interface PolicyRow {
  readonly version: number;
  readonly document: TriagePolicy;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** The triage policy as a versioned document: drafted, then published; the newest published one is in force. */
@Injectable()
export class TriagePolicyService implements OnModuleInit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async onModuleInit(): Promise<void> {
    const first = triagePolicy.parse(DEFAULT_TRIAGE_POLICY);
    await this.unitOfWork.query(statements.INSERT_FIRST_POLICY, [JSON.stringify(first)]);
  }

  async current(): Promise<Pick<PolicyRow, 'version' | 'document'>> {
    const [policy] = await this.unitOfWork.query<PolicyRow>(statements.CURRENT_POLICY);
    if (!policy) throw new Error('no triage policy is published');
    return policy;
  }

  async list(): Promise<Listed> {
    const rows = await this.unitOfWork.query<PolicyRow>(statements.LIST_POLICIES);
    const inForce = [...rows].sort((a, b) => Number(b.publishedAt) - Number(a.publishedAt))[0]?.version;
    return { data: rows.map((row) => toVersion(row, inForce)), next: null };
  }

  async draft(document: TriagePolicy, by: AdminId): Promise<Version> {
    const [row] = await this.unitOfWork.query<PolicyRow>(statements.INSERT_POLICY, [JSON.stringify(document), by]);
    if (!row) throw new Error('a policy was not stored');
    return toVersion(row, undefined);
  }

  async publish(version: number, by: AdminId): Promise<Version> {
    const [row] = await this.unitOfWork.query<PolicyRow>(statements.PUBLISH_POLICY, [version, by]);
    if (!row) throw new DomainError('CONFLICT', 'There is no such draft, or it was published before; draft a new one.');
    return toVersion(row, version);
  }
}

const toVersion = (row: PolicyRow, inForce: number | undefined): Version => ({
  version: row.version,
  status: row.publishedAt === null ? 'draft' : row.version === inForce ? 'published' : 'superseded',
  createdAt: row.createdAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  document: row.document,
});
