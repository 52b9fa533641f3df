import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eventually } from '@handraise/testing';
import { drivePracticeAgents } from './drive-practice-agents';

const logins = [{ email: 'robin@example.com', password: 'secret-of-robin' }];

/** Stands in for the built program: notes its process id and what it was told, and leaves as the channel closes. */
const program = (notes: string, then = '') => `
  const { appendFileSync } = require('node:fs');
  process.on('message', (message) => {
    appendFileSync(${JSON.stringify(notes)}, JSON.stringify({ pid: process.pid, argv: process.argv.slice(2), message }) + '\\n');
    ${then}
  });
  process.on('disconnect', () => process.exit(0));`;

/** Held as long as nobody took it. */
const aLease = () => {
  const lease = { held: true, left: false };
  const hold = () => Promise.resolve(lease.held);
  return Object.assign(lease, { hold, leave: () => Promise.resolve(void (lease.left = true)) });
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the practice agents of a server', () => {
  let folder: string;
  let notes: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'handraise-practice-'));
    notes = path.join(folder, 'notes');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (source: string): string => {
    const file = path.join(folder, 'program.cjs');
    writeFileSync(file, source);
    return file;
  };
  const starts = (): { pid: number; argv: string[]; message: object }[] =>
    existsSync(notes)
      ? readFileSync(notes, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];

  it('learn the logins over the channel, not over the command line, and are gone after the stop', async () => {
    const url = 'http://localhost:3000';
    const agents = drivePracticeAgents({ url, logins, lease: aLease(), program: written(program(notes)) });
    await eventually(() => expect(starts()).toHaveLength(1));
    const [first] = starts();
    expect(first).toMatchObject({ argv: ['agents'], message: { url, logins } });
    await agents.stop();
    expect(isAlive(first?.pid ?? 0)).toBe(false);
  });

  it('are started again when they die, and not after the stop', async () => {
    const url = 'http://localhost:3000';
    const agents = drivePracticeAgents({
      url,
      logins,
      lease: aLease(),
      program: written(program(notes, 'process.exit(1);')),
    });
    await eventually(() => expect(starts().length).toBeGreaterThan(1), { timeoutMs: 8000 });
    await agents.stop();
    expect(starts().every(({ pid }) => !isAlive(pid))).toBe(true);
  });

  it('run only while this node holds the lease, which it leaves at its stop', async () => {
    const lease = aLease();
    lease.held = false;
    const settings = { url: 'http://localhost:3000', logins, program: written(program(notes)), lease, renewMs: 20 };
    const agents = drivePracticeAgents(settings);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(starts()).toEqual([]);
    lease.held = true;
    await eventually(() => expect(starts()).toHaveLength(1));
    lease.held = false;
    await eventually(() => expect(isAlive(starts()[0]?.pid ?? 0)).toBe(false));
    lease.held = true;
    await eventually(() => expect(starts()).toHaveLength(2));
    await agents.stop();
    expect(lease.left).toBe(true);
    expect(starts().some(({ pid }) => isAlive(pid))).toBe(false);
  });

  it('are left out without accounts', async () => {
    await drivePracticeAgents({
      url: 'http://localhost:3000',
      logins: [],
      lease: aLease(),
      program: written(program(notes)),
    }).stop();
    expect(starts()).toEqual([]);
  });
});
