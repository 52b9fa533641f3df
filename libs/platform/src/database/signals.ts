import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { Configuration } from '../config/configuration';
import { sql } from './statement';
import type { Tx } from './tx';
import { UnitOfWork } from './unit-of-work';

const CHANNEL = 'handraise';
const RETRY_MS = 1000;
const NOTIFY = sql('platform.signals.notify', `SELECT pg_notify('${CHANNEL}', $1)`);

/**
 * Tells all nodes, right after a commit, that something changed which they may want to look at. A signal carries no fact
 * and may be lost: whoever listens also looks by itself once in a while. One node alone needs no database for it.
 *
 * Not inside the transaction: commits that notify wait for each other in one queue of the whole server. Those that come
 * while one is being told are told together.
 */
@Injectable()
export class Signals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Signals.name);
  private readonly listeners = new Map<string, (() => void)[]>();
  private readonly node = randomUUID();
  private readonly untold = new Set<string>();
  private telling: Promise<void> | undefined;
  private client: Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The listener must bear being called for nothing, and not being called. */
  on(topic: string, listener: () => void): void {
    this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), listener]);
  }

  /** After the commit; here at once, to other nodes by NOTIFY. */
  send(tx: Tx, topic: string): void {
    tx.afterCommit(() => {
      this.hear(topic);
      if (this.configuration.alone) return;
      this.untold.add(topic);
      this.telling ??= this.tellOthers();
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.alone) await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.again);
    await this.telling;
    await this.client?.end().catch(() => undefined);
  }

  private async tellOthers(): Promise<void> {
    while (this.untold.size > 0) {
      const topics = [...this.untold];
      this.untold.clear();
      await this.unitOfWork.query(NOTIFY, [[this.node, ...topics].join(' ')]).catch((error: unknown) => {
        this.logger.warn(error, 'a signal did not reach the other nodes; they look by themselves');
      });
    }
    this.telling = undefined;
  }

  private hearOthers(payload: string): void {
    const [node, ...topics] = payload.split(' ');
    if (node !== this.node) topics.forEach((topic) => this.hear(topic));
  }

  private hear(topic: string): void {
    for (const listener of this.listeners.get(topic) ?? []) listener();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.configuration.env.DATABASE_URL, keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.hearOthers(payload ?? ''));
    client.on('error', (error) => this.retry(client, error));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.retry(client, error);
    }
  }

  /** A connection that breaks says so more than once, and only its first word counts. */
  private retry(client: Client, error: unknown): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.logger.warn(error, 'signals of other nodes are not heard; listening again in a second');
    client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.listen(), RETRY_MS);
  }
}
