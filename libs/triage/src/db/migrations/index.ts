import type { MigrationInterface } from 'typeorm';
import { CreateTriage1700000650001 } from './1700000650001-create-triage';

/** In the order in which they are applied. */
export const triageMigrations: (new () => MigrationInterface)[] = [CreateTriage1700000650001];
