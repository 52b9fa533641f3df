import type { Tier } from '@handraise/contracts';
import type { CustomerId } from '@handraise/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A row of `customers`. Personal: `externalSub`, `name`, `email`, `attributes`; nothing else may be. */
@Entity('customers')
export class CustomerEntity {
  @PrimaryColumn('uuid')
  id!: CustomerId;

  @Column('text', { name: 'external_sub', nullable: true })
  externalSub!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('jsonb', { default: {} })
  attributes!: Record<string, unknown>;

  @Column('text', { nullable: true })
  locale!: string | null;

  @Column('text', { name: 'token_tier', nullable: true })
  tokenTier!: Tier | null;

  @Column('text', { name: 'admin_tier', nullable: true })
  adminTier!: Tier | null;

  @Column('bytea', { name: 'anonymous_secret_hash', nullable: true })
  anonymousSecretHash!: Buffer | null;

  @Column('timestamptz', { name: 'identified_at', nullable: true })
  identifiedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}

/** The entities of this library, for the data source. */
export const customersEntities = [CustomerEntity];
