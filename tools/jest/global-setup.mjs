import { randomBytes } from 'node:crypto';

/** One PostgreSQL for the whole run: the one that TEST_DATABASE_URL names, else a throwaway of our own. */
export default async function globalSetup() {
  process.env.HANDRAISE_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  const { startThrowawayPostgres } = await import('../postgres/throwaway.mjs');
  const postgres = await startThrowawayPostgres();
  process.env.TEST_DATABASE_URL = postgres.url;
  globalThis.throwawayPostgres = postgres;
}
