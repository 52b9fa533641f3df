import type { MigrationInterface } from 'typeorm';

/** Every migration of every library, in the order in which they are applied. */
export const migrations: (new () => MigrationInterface)[] = [];
