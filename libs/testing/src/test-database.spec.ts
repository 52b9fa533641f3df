import { Client } from 'pg';
import { createTestDatabase, eventually, freePort } from './index';

describe('createTestDatabase', () => {
  it('gives each caller a database of its own, also at the same time, and drops it', async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()]);
    const clients = databases.map(({ url }) => new Client({ connectionString: url }));
    await Promise.all(clients.map((client) => client.connect()));
    const names = await Promise.all(clients.map((client) => client.query('SELECT current_database() AS name')));
    await Promise.all(clients.map((client) => client.end()));
    await Promise.all(databases.map((database) => database.drop()));

    const distinct = new Set(names.map(({ rows }) => String(rows[0].name)));
    expect(distinct.size).toBe(3);
    expect([...distinct].every((name) => name.includes('test'))).toBe(true);
    await expect(new Client({ connectionString: databases[0]?.url }).connect()).rejects.toThrow(/does not exist/);
  });
});

describe('eventually', () => {
  it('waits for the attempt to succeed, and fails with its last error', async () => {
    let calls = 0;
    await expect(eventually(() => ++calls > 2 || Promise.reject(new Error('not yet')))).resolves.toBe(true);
    await expect(eventually(() => Promise.reject(new Error('never')), { timeoutMs: 30 })).rejects.toThrow('never');
  });
});

describe('freePort', () => {
  it('names a port', async () => {
    expect(await freePort()).toBeGreaterThan(1023);
  });
});
