import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Configuration } from '@handraise/platform';
import { createTestDatabase, freePort } from '@handraise/testing';
import { Client } from 'pg';
import { startServer } from './start-server';

/** What a person reads when a start fails is one sentence that says what to do. */
describe('a start that cannot be', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const start = (variables: Record<string, string>) =>
    startServer(
      Configuration.read({
        DATABASE_URL: database.url,
        HANDRAISE_EMBEDDED_DB: '1',
        DEMO: 'off',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'silent',
        DATA_DIR: '/tmp/handraise-start-faults',
        ...variables,
      }),
    );
  const query = async (text: string): Promise<void> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(text);
    await client.end();
  };

  it('names the database that cannot be reached', async () => {
    const port = await freePort();
    const url = `postgresql://nobody@127.0.0.1:${port}/nowhere`;
    await expect(start({ DATABASE_URL: url })).rejects.toThrow(
      `The database at 127.0.0.1:${port}/nowhere cannot be reached`,
    );
  });

  it('names the port that is taken, and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} is taken`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses a database that is newer than the code', async () => {
    await query(`INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'FromTheFuture1999999999999')`);
    await expect(start({})).rejects.toThrow('The database is newer than this code (it has FromTheFuture1999999999999)');
    await query(`DELETE FROM migrations WHERE name = 'FromTheFuture1999999999999'`);
  });

  it('works when nothing is wrong, and ends in order', async () => {
    const server = await start({ PORT: '0' });
    expect((await fetch(`${server.url.replace('localhost', '127.0.0.1')}/health/live`)).status).toBe(200);
    await server.drain();
  });
});
