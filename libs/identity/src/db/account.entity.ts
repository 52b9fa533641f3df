import type { AccountId } from '@handraise/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export type AccountKind = 'agent' | 'admin';

/** A row of `accounts`. Personal: `email` and `name`; both are null once erased. */
@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: AccountId;

  @Column('text')
  kind!: AccountKind;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('text')
  status!: 'active' | 'disabled';

  @Column('boolean', { default: false })
  simulated!: boolean;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}

/** The entities of this library, for the data source. */
export const identityEntities = [AccountEntity];
