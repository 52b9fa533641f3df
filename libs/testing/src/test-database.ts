import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** A database of one test file: fully migrated, empty, and gone after `drop()`. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const templateLock = 727_001;
/** Loaded by path: the list belongs to the app, and a library must not depend on an app. */
const migrationsFile = path.join(__dirname, '../../../apps/api/src/database/migrations');

/** Clones the migrated template, which the first caller of a test run makes. Takes about a tenth of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `handraise_test_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    const template = await ensureTemplate(server);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () => onServer(async (server) => void (await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The finished template has its final name; a half-migrated one never does. */
async function ensureTemplate(server: Client): Promise<string> {
  const template = `handraise_test_template_${process.env['HANDRAISE_TEST_RUN'] ?? 'local'}`;
  await server.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    const found = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount === 0) await makeTemplate(server, template);
  } finally {
    await server.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
  return template;
}

async function makeTemplate(server: Client, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await server.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${unfinished}`);
  await migrate(urlOf(unfinished));
  await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

async function migrate(url: string): Promise<void> {
  const { migrations }: { migrations: (new () => MigrationInterface)[] } = await import(migrationsFile);
  const source = new DataSource({ type: 'postgres', url, migrations, synchronize: false });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the test through Jest, whose set-up starts a database');
  return url;
}
