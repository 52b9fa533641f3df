import type { MigrationInterface } from 'typeorm';
import { CreateKnowledge1700000003001 } from './1700000003001-create-knowledge';

/** In the order in which they are applied. */
export const knowledgeMigrations: (new () => MigrationInterface)[] = [CreateKnowledge1700000003001];
