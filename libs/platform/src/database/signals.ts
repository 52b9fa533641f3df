import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { Configuration } from '../config/configuration';
import { sql } from './statement';
import type { Tx } from './tx';

const CHANNEL = 'handraise';
const RETRY_MS = 1000;
const NOTIFY = sql('platform.signals.notify', `SELECT pg_notify('${CHANNEL}', $1)`);

/**
 * Tells all nodes, right after a commit, that something changed which they may want to look at. A signal carries no fact
 * and may be lost: whoever listens also looks by itself once in a while. One node alone needs no database for it.
 */
@Injectable()
export class Signals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Signals.name);
  private readonly listeners = new Map<string, (() => void)[]>();
  private client: Client | undefined;
  private stopped = false;

  constructor(private readonly configuration: Configuration) {}

  on(topic: string, listener: () => void): void {
    this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), listener]);
  }

  async send(tx: Tx, topic: string): Promise<void> {
    if (this.configuration.embeddedDatabase) tx.afterCommit(() => this.hear(topic));
    else await tx.query(NOTIFY, [topic]);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.embeddedDatabase) await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private hear(topic: string): void {
    for (const listener of this.listeners.get(topic) ?? []) listener();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.configuration.env.DATABASE_URL, keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    client.on('error', (error) => this.retry(error));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.retry(error);
    }
  }

  private retry(error: unknown): void {
    if (this.stopped) return;
    this.logger.warn(error, 'signals of other nodes are not heard; listening again in a second');
    this.client?.removeAllListeners();
    this.client?.end().catch(() => undefined);
    setTimeout(() => void this.listen(), RETRY_MS).unref();
  }
}
