import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { LedgerService } from '@handraise/ledger';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { anAgentId } from '@handraise/pricing/testing';
import { PayoutRunsService } from '../payout-runs.service';
import type { BankFault } from '../practice-bank/bank-fault';
import { noFaults } from '../practice-bank/bank-fault';
import { BankServer } from '../practice-bank/bank-server';
import { anAgentToPay, startPayoutsServer } from './index';
import type { Mutant } from './mutant.provider';

export interface ChaosSettings {
  readonly payouts: number;
  readonly kills: number;
  /** Repeats the same faults and kills. */
  readonly seed: number;
  readonly mutant?: Mutant;
  /** The bank forgets its keys whenever a worker has died, as a processor may after a day; one worker at a time then. */
  readonly forgetKeys?: boolean;
  /** Share of the bank's answers that are spoiled. */
  readonly faultRate?: number;
}

/** What was found afterwards; all zero means that every invariant held. */
export interface ChaosReport {
  readonly kills: number;
  readonly attempts: number;
  /** Payouts with more than one transfer. */
  readonly doubled: number;
  /** Paid payouts without their transfer, or payouts that never ended. */
  readonly lost: number;
  /** By how much the books differ from the bank, and problems of the books themselves. */
  readonly drift: number;
  readonly problems: readonly string[];
}

const root = path.join(__dirname, '../../../..');
const kinds = [
  'reset',
  'hang',
  'empty_json',
  'html',
  'empty',
  'truncated',
  'rate_limited',
  'server_error',
  'other_object',
] as const;
const WORKERS = 2;
const LONGEST_LIFE_MS = 350;
/** A request that was under way when its worker died has reached the bank by then. */
const LONGEST_REQUEST_MS = 60;
const LONGEST_RECOVERY_MS = 15_000;

const UNFINISHED = sql(
  'chaos.left',
  `SELECT count(*)::int AS count FROM payouts WHERE status IN ('approved', 'submitted', 'unknown') AND NOT frozen`,
);
const FORGET_KEYS = sql('chaos.forget', `DELETE FROM practice_bank.idempotency_keys WHERE key LIKE 'payout:%'`);
const COUNTS = sql(
  'chaos.counts',
  `SELECT (SELECT sum(attempts) FROM payouts)::int AS attempts,
          (SELECT count(*) FROM (SELECT 1 FROM practice_bank.transfers GROUP BY transfer_group HAVING count(*) > 1) d)::int AS doubled,
          (SELECT count(*) FROM payouts p WHERE status <> 'paid' OR NOT EXISTS (
             SELECT 1 FROM practice_bank.transfers t WHERE t.id = p.transfer_id AND t.transfer_group = p.id::text
                AND t.amount_minor = p.amount_minor AND t.destination = p.destination))::int AS lost,
          abs((SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
                WHERE a.code = 'processor:practice') - (SELECT sum(amount_minor) FROM practice_bank.balances))::int AS drift`,
);

/** Kills the worker that sends payouts again and again while the bank misbehaves, then lets a last one finish. */
export async function runPayoutChaos(settings: ChaosSettings): Promise<ChaosReport> {
  const worker = path.join(root, 'dist/test', `chaos-worker-${process.pid}.cjs`);
  await promisify(execFile)(process.execPath, [path.join(root, 'libs/payouts/chaos-worker.bundle.mjs'), worker]);
  const server = await startPayoutsServer({ ROLES: 'api' });
  try {
    return await new PayoutChaos(server, settings, worker).run();
  } finally {
    await server.close();
    await rm(worker, { force: true });
  }
}

class PayoutChaos {
  private readonly bank: BankServer;
  private readonly random: () => number;

  constructor(
    private readonly server: TestServer,
    private readonly settings: ChaosSettings,
    private readonly worker: string,
  ) {
    this.bank = server.get(BankServer);
    this.random = seeded(settings.seed);
  }

  async run(): Promise<ChaosReport> {
    const bankUrl = await this.makePayouts();
    this.bank.faults = () => (this.random() < (this.settings.faultRate ?? 0.45) ? this.aFault() : undefined);
    const workers = this.settings.forgetKeys === true ? 1 : WORKERS;
    await Promise.all(Array.from({ length: workers }, (_, worker) => this.killAgainAndAgain(bankUrl, worker, workers)));
    this.bank.faults = noFaults;
    await this.recover(bankUrl);
    return this.report();
  }

  /** One of the workers that run side by side: each dies at a random point of its work and is replaced. */
  private async killAgainAndAgain(bankUrl: string, worker: number, workers: number): Promise<void> {
    for (let kill = worker; kill < this.settings.kills; kill += workers) {
      const child = await this.start(bankUrl);
      await sleep(this.random() * LONGEST_LIFE_MS);
      await end(child);
      if (this.settings.forgetKeys === true) await this.forgetKeys();
    }
  }

  private async forgetKeys(): Promise<void> {
    await sleep(LONGEST_REQUEST_MS);
    await this.server.get(UnitOfWork).query(FORGET_KEYS);
  }

  private async makePayouts(): Promise<string> {
    for (let made = 0; made < this.settings.payouts; made += 1) await anAgentToPay(this.server);
    await this.server.get(PayoutRunsService).run({ dryRun: false }, anAgentId());
    return this.bank.listen();
  }

  private async start(bankUrl: string): Promise<ChildProcess> {
    const values = [this.server.databaseUrl, bankUrl, this.bank.secretKey, this.settings.mutant ?? ''];
    const child = spawn(process.execPath, [this.worker, ...values], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: root,
    });
    const [first] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (typeof first === 'number') throw new Error(`the chaos worker ended with ${first}`);
    return child;
  }

  private async recover(bankUrl: string): Promise<void> {
    const child = await this.start(bankUrl);
    const deadline = performance.now() + LONGEST_RECOVERY_MS;
    let left = Infinity;
    while (left > 0 && performance.now() < deadline) {
      await sleep(50);
      const [row] = await this.server.get(UnitOfWork).query<{ count: number }>(UNFINISHED);
      left = row?.count ?? 0;
    }
    await end(child);
  }

  private async report(): Promise<ChaosReport> {
    const [counts] = await this.server.get(UnitOfWork).query<Omit<ChaosReport, 'kills' | 'problems'>>(COUNTS);
    const { problems } = await this.server.get(LedgerService).verify();
    if (counts === undefined) throw new Error('the counts are missing');
    return { kills: this.settings.kills, ...counts, problems };
  }

  private aFault(): BankFault {
    const kind = kinds[Math.floor(this.random() * kinds.length)] ?? 'reset';
    return { kind, when: this.random() < 0.5 ? 'before' : 'after' };
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
