import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { backUp, restore } from './backup/database.mjs';
import { startEmbeddedPostgres, startThrowawayPostgres } from './postgres.mjs';
import { isAlive, waitUntil } from './postgres/processes.mjs';

const asRoot = process.getuid?.() === 0;

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'handraise-embedded-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps its data over a stop, in a file that only its owner reads, on 127.0.0.1 with a password', async () => {
    const first = await startEmbeddedPostgres(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const withoutPassword = first.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(withoutPassword, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await startEmbeddedPostgres(dataDir);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  });

  it('starts again after kill -9, also when its lock names a process of another program', async () => {
    const first = await startEmbeddedPostgres(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(first.pid, 'SIGKILL');
    await waitUntil(
      async () =>
        query(first.url, 'SELECT 1').then(
          () => true,
          () => false,
        ),
      10_000,
    );
    expect(await query(first.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]); // revived on the same port
    await first.stop();

    writeFileSync(path.join(first.folder, 'postmaster.pid'), `${process.pid}\n${first.folder}\n1\n1\n`);
    const second = await startEmbeddedPostgres(dataDir);
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('is shared by two starts and by one after a killed start, and ends with the last', async () => {
    const tool = JSON.stringify(path.join(__dirname, 'postgres.mjs'));
    const script = `import(${tool}).then((tool) => tool.startEmbeddedPostgres(${JSON.stringify(dataDir)})).then(({ pid }) => console.log(pid))`;
    const other = spawn(process.execPath, ['-e', `${script}; setInterval(() => {}, 1000)`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => other.stdout.once('data', (line) => resolve(Number(line))));
    other.kill('SIGKILL');

    const [first, second] = await Promise.all([startEmbeddedPostgres(dataDir), startEmbeddedPostgres(dataDir)]);
    expect([first.pid, second.pid]).toEqual([pid, pid]);
    await first.stop();
    await second.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('says in one sentence what is wrong with the data', async () => {
    const postgres = await startEmbeddedPostgres(dataDir);
    await postgres.stop();
    writeFileSync(path.join(postgres.folder, 'PG_VERSION'), '9\n');
    await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(/was made by PostgreSQL 9/);
    await expect(startEmbeddedPostgres('/proc/nowhere')).rejects.toThrow(/cannot be written to/);
  });

  (asRoot ? it : it.skip)('runs for root in a closed folder: the data lives apart, and a file says where', async () => {
    chmodSync(dataDir, 0o700);
    const postgres = await startEmbeddedPostgres(dataDir);
    const owner = statSync(postgres.folder).uid;
    await postgres.stop();
    expect(postgres.folder.startsWith(dataDir)).toBe(false);
    expect(existsSync(path.join(dataDir, 'postgres.location'))).toBe(true);
    expect(owner).not.toBe(0);
    rmSync(path.dirname(postgres.folder), { recursive: true });
  });

  it('goes back to a backup that was made while it ran', async () => {
    const file = path.join(dataDir, 'backup.tar.gz');
    const postgres = await startEmbeddedPostgres(dataDir);
    await query(postgres.url, 'CREATE TABLE notes AS SELECT generate_series(1, 20000) AS id');
    await backUp(dataDir, file);
    await query(postgres.url, 'DELETE FROM notes');
    await expect(restore(dataDir, file, { force: true })).rejects.toThrow(/is running/);
    await postgres.stop();

    await expect(restore(dataDir, file, { force: false })).rejects.toThrow(/--force/);
    await restore(dataDir, file, { force: true });
    const restored = await startEmbeddedPostgres(dataDir);
    expect(await query(restored.url, 'SELECT count(*)::int FROM notes')).toEqual([{ count: 20_000 }]);
    await restored.stop();
  });
});

describe('the throwaway PostgreSQL', () => {
  it('is gone after stop, and after its process is killed', async () => {
    const postgres = await startThrowawayPostgres();
    const [{ folder } = {}] = await query(postgres.url, "SELECT current_setting('data_directory') AS folder");
    await postgres.stop();
    expect(existsSync(String(folder))).toBe(false);

    const tool = JSON.stringify(path.join(__dirname, 'postgres.mjs'));
    const script = `import(${tool}).then((tool) => tool.startThrowawayPostgres()).then(({ url }) => { console.log(url); process.kill(process.pid, 'SIGKILL'); })`;
    const url = runToItsDeath(script);
    const gone = () =>
      query(url, 'SELECT 1').then(
        () => false,
        () => true,
      );
    expect(await waitUntil(gone, 5000)).toBe(true);
  });
});

function runToItsDeath(script: string): string {
  try {
    return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : '';
  }
}
