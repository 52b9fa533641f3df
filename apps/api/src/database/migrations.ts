import type { MigrationInterface } from 'typeorm';
import { agentsMigrations } from '@handraise/agents';
import { customersMigrations } from '@handraise/customers';
import { identityMigrations } from '@handraise/identity';

/** Every migration of every library, in the order in which they are applied. */
export const migrations: (new () => MigrationInterface)[] = [
  ...customersMigrations,
  ...identityMigrations,
  ...agentsMigrations,
];
