import {
  createDataSource,
  createHttpServer,
  findRole,
  migrate,
  Notifier,
  Readiness,
  type Configuration,
} from '@handraise/platform';
import { FirstAdmin } from '@handraise/identity';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { entities } from '../database/entities';
import { migrations } from '../database/migrations';
import { DemoSeed } from '../demo/demo-seed';
import { drivePracticeAgents } from '../practice/drive-practice-agents';
import { PracticeLease } from '../practice/practice-lease';
import { PracticeLogins } from '../practice/practice-logins';
import { PracticeSeed } from '../practice/practice-seed';
import { AppModule } from './app.module';
import { listen } from './listen';
import { printWelcome } from './welcome';

/** The role that may only read the books and append to them; the ledger's migration makes it where it may. */
const APP_ROLE = 'handraise_app';
/** Told to clients that are sent away: after so long they connect again, to another node where there is one. */
const RECONNECT_MS = 1000;

/** What is left to whoever started it. */
export interface RunningServer {
  readonly url: string;
  /** Tells clients, lets what is under way end, closes everything. */
  drain(): Promise<void>;
}

/** Migrates, boots the libraries, listens. */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  const { DATABASE_URL, DATABASE_OWNER_URL, PORT, HOST } = configuration.env;
  await migrate(DATABASE_OWNER_URL ?? DATABASE_URL, migrations);
  const role = await findRole(DATABASE_URL, APP_ROLE);
  const dataSource = await createDataSource({ url: DATABASE_URL, entities, role }).initialize();
  const app = await createHttpServer(AppModule.forRoot(configuration, dataSource), configuration);
  try {
    await app.init();
    const credentials = await app.get(FirstAdmin).ensure();
    if (configuration.demo) await app.get(DemoSeed).ensure();
    if (configuration.simulatedAgents) await app.get(PracticeSeed).ensure();
    const port = await listen(app, PORT, HOST);
    const url = `http://localhost:${port}`;
    printWelcome({ url, configuration, credentials });
    const practice = await startPractice(app, configuration, url);
    return { url, drain: () => Promise.all([practice?.stop(), drain(app, dataSource)]).then(() => undefined) };
  } catch (error) {
    await drain(app, dataSource);
    throw error;
  }
}

/** One node of several drives them, by a lease. */
async function startPractice(app: NestFastifyApplication, configuration: Configuration, url: string) {
  if (!configuration.simulatedAgents) return undefined;
  const logins = await app.get(PracticeLogins).list();
  return drivePracticeAgents({ url, logins, lease: app.get(PracticeLease) });
}

/**
 * Not ready first, so that a load balancer sends nobody new; then clients are told; then requests under way end.
 */
async function drain(app: NestFastifyApplication, dataSource: DataSource): Promise<void> {
  app.get(Readiness).drain();
  app.get(Notifier).announceDraining(RECONNECT_MS);
  await app.close();
  if (dataSource.isInitialized) await dataSource.destroy();
}
