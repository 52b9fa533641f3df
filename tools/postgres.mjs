/** The door of the embedded PostgreSQL: durable under DATA_DIR, or throwaway for tests. */
export { describeCluster, describeRunning, startEmbeddedPostgres } from './postgres/embedded.mjs';
export { startThrowawayPostgres } from './postgres/throwaway.mjs';
