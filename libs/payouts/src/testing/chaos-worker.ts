import 'reflect-metadata';
import { payoutId } from '@handraise/contracts';
import { LedgerModule } from '@handraise/ledger';
import { Configuration, createDataSource, PlatformModule, sql, UnitOfWork } from '@handraise/platform';
import { PricingModule } from '@handraise/pricing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { PayoutSender } from '../payout-sender';
import { PayoutProvider } from '../provider/payout-provider.port';
import { MutantProvider, mutants } from './mutant.provider';

/**
 * A process that sends payouts until there are none, for tests that kill it. It is the shipped sender and adapter with
 * short timeouts, so that a lease runs out quickly.
 */
const UNFINISHED = sql(
  'chaos.unfinished',
  `SELECT id FROM payouts WHERE status IN ('approved', 'submitted', 'unknown') AND NOT frozen
     AND (lease_until IS NULL OR lease_until < clock_timestamp()) ORDER BY random() LIMIT 4`,
);
const PAUSE_MS = 20;

@Module({})
class ChaosModule {}

async function work(databaseUrl: string, apiBase: string, secretKey: string, mutantName: string): Promise<void> {
  const configuration = Configuration.read({ DATABASE_URL: databaseUrl, ROLES: 'api', LOG_LEVEL: 'error' });
  const dataSource = await createDataSource({
    url: databaseUrl,
    entities: [],
    poolSize: 6,
  }).initialize();
  const mutant = mutants.find((name) => name === mutantName);
  const provider = new MutantProvider({ name: 'practice', secretKey, apiBase, timeoutMs: 150 }, mutant);
  const root = {
    module: ChaosModule,
    imports: [PlatformModule.forRoot(configuration, dataSource), LedgerModule, PricingModule],
    providers: [PayoutSender, { provide: PayoutProvider, useValue: provider }],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'] });
  process.stdout.write('ready\n');
  for (;;) {
    const due = await app.get(UnitOfWork).query<{ id: string }>(UNFINISHED);
    await Promise.allSettled(due.map(({ id }) => app.get(PayoutSender, { strict: false }).send(payoutId.parse(id))));
    if (due.length === 0) await sleep(PAUSE_MS);
  }
}

const [databaseUrl = '', apiBase = '', secretKey = '', mutant = ''] = process.argv.slice(2);
void work(databaseUrl, apiBase, secretKey, mutant);
