import { Client } from 'pg';
import { createDataSource, type MigrationClass } from './data-source';

/** Any number of nodes may start at once; this advisory lock lets one of them migrate. */
const MIGRATION_LOCK = 4_726_384_551;
const MINIMUM_VERSION = 15;

/** What stops a start: the database is older, newer, or not to be reached. */
export class DatabaseStartError extends Error {}

/**
 * Brings the database to this version. Refuses a database that is newer than the code, or a server older than 15.
 *
 * @returns how many migrations ran
 */
export async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<number> {
  const lock = await connect(url);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await assertServerVersion(lock);
    await assertNotNewer(lock, migrations);
    const source = await createDataSource({ url, entities: [], migrations, poolSize: 2 }).initialize();
    try {
      return (await source.runMigrations()).length;
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}

/** Whether the server has the restricted role that the ledger's migration makes where it may. */
export async function findRole(url: string, role: string): Promise<string | undefined> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ usable: boolean }>(
      `SELECT pg_has_role(current_user, oid, 'MEMBER') AS usable FROM pg_roles WHERE rolname = $1`,
      [role],
    );
    return rows[0]?.usable ? role : undefined;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const where = new URL(url);
    const reason = error instanceof Error ? error.message || error.constructor.name : String(error);
    throw new DatabaseStartError(
      `The database at ${where.hostname}:${where.port || 5432}${where.pathname} cannot be reached (${reason}). Check DATABASE_URL and that PostgreSQL runs.`,
    );
  }
}

async function assertServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num ?? 0) / 10_000);
  if (major < MINIMUM_VERSION)
    throw new DatabaseStartError(`PostgreSQL ${major} is too old: use version ${MINIMUM_VERSION} or later.`);
}

async function assertNotNewer(client: Client, migrations: readonly MigrationClass[]): Promise<void> {
  const { rows: tables } = await client.query<{ found: string | null }>(`SELECT to_regclass('migrations') AS found`);
  if (!tables[0]?.found) return;
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new DatabaseStartError(
      `The database is newer than this code (it has ${unknown.join(', ')}). Start the newer version, or restore a backup.`,
    );
}
