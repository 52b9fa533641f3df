import { randomUUID } from 'node:crypto';
import { createTestDatabase, freePort, type TestDatabase } from '@handraise/testing';
import { Client } from 'pg';
import { DatabaseStartError, findRole, migrate } from './migrate';
import { platformMigrations } from './migrations';

describe('migrate', () => {
  let database: TestDatabase;
  let emptyUrl: string;
  const name = `handraise_test_empty_${randomUUID().slice(0, 8)}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    await onServer(`CREATE DATABASE ${name}`);
    emptyUrl = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
  });
  afterAll(async () => {
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    await database.drop();
  });

  it('runs each migration once, however many nodes start at the same time', async () => {
    const ran = await Promise.all([1, 2, 3].map(() => migrate(emptyUrl, platformMigrations)));
    expect(ran.toSorted()).toEqual([0, 0, platformMigrations.length]);
    expect(await migrate(emptyUrl, platformMigrations)).toBe(0);
  });

  it('refuses a database that a newer version has been at', async () => {
    const older = migrate(database.url, platformMigrations);
    await expect(older).rejects.toThrow(DatabaseStartError);
    await expect(older).rejects.toThrow('newer than this code');
  });

  it('says in a sentence, without the password, that the database cannot be reached', async () => {
    const url = `postgresql://user:hunter2@127.0.0.1:${await freePort()}/nothing`;
    const start = migrate(url, platformMigrations);
    await expect(start).rejects.toThrow(/^The database at 127\.0\.0\.1:\d+\/nothing cannot be reached/);
    await expect(start).rejects.not.toThrow('hunter2');
  });

  it('finds a role only where there is one', async () => {
    expect(await findRole(database.url, 'handraise_app')).toBe('handraise_app');
    expect(await findRole(database.url, 'nobody_of_this_name')).toBeUndefined();
  });
});
