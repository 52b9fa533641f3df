import { Injectable } from '@nestjs/common';
import type { commands, RateCard, ResultOf } from '@handraise/contracts';
import { DomainError, notFound, type AdminId } from '@handraise/kernel';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { PayPolicyEntity } from './db/pay-policy.entity';
import { CURRENT_POLICY } from './db/pricing.statements';

type Policies = ResultOf<typeof commands.listPayPolicies>;
type Policy = Policies['data'][number];

export interface RateCardVersion {
  readonly version: number;
  readonly document: RateCard;
}

/** The rate card as a versioned document: a version is written once, and the newest published one is in force. */
@Injectable()
export class PayPolicyService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The rate card that prices offers now. */
  async current(tx: Pick<Tx, 'query'> = this.unitOfWork): Promise<RateCardVersion> {
    const [policy] = await tx.query<RateCardVersion>(CURRENT_POLICY);
    if (policy === undefined) throw new Error('no rate card is published');
    return policy;
  }

  list(): Promise<Policies> {
    return this.unitOfWork.run(async ({ manager }) => {
      const rows = await manager.find(PayPolicyEntity, { order: { version: 'DESC' } });
      const inForce = versionInForce(rows);
      return { data: rows.map((row) => toResponse(row, inForce)), next: null };
    });
  }

  draft(document: RateCard, createdBy: AdminId): Promise<Policy> {
    return this.unitOfWork.run(async ({ manager }) => {
      await manager.query('LOCK TABLE pay_policies IN SHARE ROW EXCLUSIVE MODE');
      const newest = (await manager.maximum(PayPolicyEntity, 'version')) ?? 0;
      const row = manager.create(PayPolicyEntity, { version: newest + 1, document, createdBy });
      return toResponse(await manager.save(row), null);
    });
  }

  publish(version: number, publishedBy: AdminId): Promise<Policy> {
    return this.unitOfWork.run(async ({ manager }) => {
      const row = await manager.findOne(PayPolicyEntity, { where: { version }, lock: { mode: 'pessimistic_write' } });
      if (row === null) throw notFound('version of the rate card');
      if (row.publishedAt !== null)
        throw new DomainError('CONFLICT', 'This version was published before; draft a new one.');
      await manager.update(PayPolicyEntity, { version }, { publishedBy, publishedAt: () => 'clock_timestamp()' });
      const published = await manager.findOneByOrFail(PayPolicyEntity, { version });
      return toResponse(published, version);
    });
  }
}

function versionInForce(rows: readonly PayPolicyEntity[]): number | null {
  const published = rows.filter(({ publishedAt }) => publishedAt !== null);
  published.sort((a, b) => Number(b.publishedAt) - Number(a.publishedAt) || b.version - a.version);
  return published[0]?.version ?? null;
}

const toResponse = (row: PayPolicyEntity, inForce: number | null): Policy => ({
  version: row.version,
  status: row.publishedAt === null ? 'draft' : row.version === inForce ? 'published' : 'superseded',
  createdAt: row.createdAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  document: row.document,
});
