import type { RateCard } from '@handraise/contracts';
import type { AdminId } from '@handraise/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A row of `pay_policies`: one version of the rate card. */
@Entity('pay_policies')
export class PayPolicyEntity {
  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  document!: RateCard;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: AdminId | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: AdminId | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}
