import type { MigrationInterface } from 'typeorm';
import { CreateDemoSeeds1700001600001 } from '../demo/db/1700001600001-create-demo-seeds';
import { CreatePracticeLease1700001600002 } from '../practice/db/1700001600002-create-practice-lease';
import { GrantAppRole1799999999999 } from './grant-app-role';
import { agentsMigrations } from '@handraise/agents';
import { analyticsMigrations } from '@handraise/analytics';
import { assistantMigrations } from '@handraise/assistant';
import { conversationsMigrations } from '@handraise/conversations';
import { customersMigrations } from '@handraise/customers';
import { dispatchMigrations } from '@handraise/dispatch';
import { identityMigrations } from '@handraise/identity';
import { knowledgeMigrations } from '@handraise/knowledge';
import { ledgerMigrations } from '@handraise/ledger';
import { payoutsMigrations } from '@handraise/payouts';
import { platformMigrations } from '@handraise/platform';
import { pricingMigrations } from '@handraise/pricing';
import { sessionsMigrations } from '@handraise/sessions';
import { triageMigrations } from '@handraise/triage';

/** Every migration of every library, in the order in which they are applied. */
export const migrations: (new () => MigrationInterface)[] = [
  ...platformMigrations,
  ...customersMigrations,
  ...identityMigrations,
  ...knowledgeMigrations,
  ...ledgerMigrations,
  ...pricingMigrations,
  ...conversationsMigrations,
  ...agentsMigrations,
  ...triageMigrations,
  ...assistantMigrations,
  ...dispatchMigrations,
  ...sessionsMigrations,
  ...payoutsMigrations,
  ...analyticsMigrations,
  CreateDemoSeeds1700001600001,
  CreatePracticeLease1700001600002,
  GrantAppRole1799999999999,
];
