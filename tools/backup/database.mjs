import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { Complaint } from '../complaint.mjs';
import { describeCluster, prepareCluster, startEmbeddedPostgres } from '../postgres/embedded.mjs';
import { runningServer } from '../postgres/server.mjs';
import { giveTo } from '../postgres/user.mjs';
import { packTar, unpackTar } from './tar.mjs';

/** What a running server keeps for itself, and what is copied last. */
const leftOut =
  /^(postmaster\.(pid|opts)|(pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|pg_wal)\/.*|.*pgsql_tmp.*)$/;
const logSegment = /^[0-9A-F]{24}$/;
const credentials = 'credentials.json';

/**
 * Writes the embedded database into one file, whether the server runs or not. The server is told to expect a copy
 * (pg_backup_start/stop), and the log of what changed meanwhile goes along: the restored state is that of the end.
 */
export async function backUp(dataDir, file) {
  if (!describeCluster(dataDir).exists) throw new Complaint(`there is no database in ${path.resolve(dataDir)}`);
  const postgres = await startEmbeddedPostgres(dataDir);
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    await client.connect();
    const output = fs.createWriteStream(file, { flags: 'wx', mode: 0o600 });
    await pipeline(packTar(entries(client, postgres.folder, dataDir)), createGzip({ level: 3 }), output);
  } catch (error) {
    if (error.code === 'EEXIST') throw new Complaint(`${file} exists already`);
    fs.rmSync(file, { force: true });
    throw error;
  } finally {
    await client.end();
    await postgres.stop();
  }
}

async function* entries(client, folder, dataDir) {
  // A slot of this connection keeps the log from the start on, also past checkpoints.
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [
    `backup_${randomBytes(4).toString('hex')}`,
  ]);
  await client.query("SELECT pg_backup_start('handraise', true)");
  for (const name of fs.readdirSync(folder, { recursive: true }).sort()) {
    if (!leftOut.test(name)) yield entry(folder, name);
  }
  const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
  yield { name: 'postgres/backup_label', text: rows[0].labelfile };
  for (const name of fs.readdirSync(path.join(folder, 'pg_wal'))) {
    if (logSegment.test(name)) yield entry(folder, path.join('pg_wal', name));
  }
  const secret = path.join(dataDir, credentials);
  if (fs.existsSync(secret)) yield { name: credentials, file: secret };
}

function entry(folder, name) {
  const file = path.join(folder, name);
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return { name: path.posix.join('postgres', ...name.split(path.sep)), file, folder: stat?.isDirectory() };
}

/** Puts a backup in the place of the embedded database; what is there stays untouched until the copy is complete. */
export async function restore(dataDir, file, { force }) {
  if (!fs.existsSync(file)) throw new Complaint(`there is no file ${file}`);
  const { home, folder, user, exists } = prepareCluster(dataDir);
  if (runningServer(folder)) throw new Complaint(`the database in ${folder} is running; stop the server first`);
  if (exists && !force) throw new Complaint(`${folder} holds a database; --force replaces it by the backup`);
  const fresh = fs.mkdtempSync(`${folder}.restore-`);
  try {
    await unpackTar(fs.createReadStream(file).pipe(createGunzip()), fresh);
    if (!fs.existsSync(path.join(fresh, 'postgres/PG_VERSION'))) throw new Error('it holds no database');
    putInPlace({ home, folder, user, fresh });
  } catch (error) {
    throw new Complaint(`${file} could not be restored, and nothing was changed: ${error.message}`);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
  const postgres = await startEmbeddedPostgres(dataDir); // replays the log of the copy, and shows that it opens
  await postgres.stop();
}

function putInPlace({ home, folder, user, fresh }) {
  const data = path.join(fresh, 'postgres');
  for (const name of ['.', ...fs.readdirSync(data, { recursive: true })]) giveTo(user, path.join(data, name));
  if (fs.existsSync(folder)) fs.renameSync(folder, path.join(fresh, 'replaced'));
  fs.renameSync(data, folder);
  // The copy knows the password of its own time: without a password file the next start sets a new one.
  fs.rmSync(path.join(home, 'postgres.password'), { force: true });
  const secret = path.join(fresh, credentials);
  if (fs.existsSync(secret)) fs.copyFileSync(secret, path.join(home, credentials));
}
