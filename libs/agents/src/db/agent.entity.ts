import type { AgentStatus } from '@handraise/contracts';
import type { AdminId, AgentId } from '@handraise/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A row of `agents`. The name and the e-mail address stand in identity's account of the same id. */
@Entity('agents')
export class AgentEntity {
  @PrimaryColumn('uuid')
  id!: AgentId;

  @Column('text')
  status!: AgentStatus;

  @Column('text')
  country!: string;

  @Column('text')
  timezone!: string;

  @Column('boolean', { default: false })
  simulated!: boolean;

  @Column('integer', { default: 0 })
  misses!: number;

  @Column('integer', { default: 0 })
  declines!: number;

  @Column('timestamptz', { name: 'paused_until', nullable: true })
  pausedUntil!: Date | null;

  @Column('timestamptz', { name: 'rest_until', nullable: true })
  restUntil!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: AdminId | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { array: true, default: {} })
  reasons!: string[];

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}

/** The entities of this library, for the data source. */
export const agentsEntities = [AgentEntity];
