import type { MigrationInterface } from 'typeorm';
import { CreateAssistant1700000600001 } from './1700000600001-create-assistant';

/** In the order in which they are applied. */
export const assistantMigrations: (new () => MigrationInterface)[] = [CreateAssistant1700000600001];
