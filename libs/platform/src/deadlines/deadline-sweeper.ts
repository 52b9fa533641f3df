import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '../config/configuration';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { MethodDiscovery, type DiscoveredMethod } from '../discovery';
import { DEADLINE_HANDLER, type DeadlineHandlerMetadata } from './deadline.decorators';

interface DueDeadline {
  readonly kind: string;
  readonly subjectId: string;
}

/** Every state is dealt with within this time after its deadline, also when the node that set it is gone. */
const SWEEP_MS = 1000;
const AT_ONCE = 100;

/**
 * Index scan in order of due_at; the row is claimed again by whoever handles it. Kinds that only a newer version knows are
 * left to its nodes, or they would fill every batch.
 */
const DUE = sql(
  'platform.deadlines.due',
  `SELECT kind, subject_id AS "subjectId" FROM deadlines
   WHERE kind = ANY($1) AND due_at <= clock_timestamp() AND (leased_until IS NULL OR leased_until <= clock_timestamp())
   ORDER BY due_at LIMIT ${AT_ONCE}`,
);
const TAKE = sql(
  'platform.deadlines.take',
  'DELETE FROM deadlines WHERE kind = $1 AND subject_id = $2 AND due_at <= clock_timestamp() RETURNING kind',
);
const LEASE = sql(
  'platform.deadlines.lease',
  `UPDATE deadlines SET leased_until = clock_timestamp() + interval '60 seconds'
   WHERE kind = $1 AND subject_id = $2 AND due_at <= clock_timestamp()
     AND (leased_until IS NULL OR leased_until <= clock_timestamp()) RETURNING due_at::text AS "dueAt"`,
);
/** Only the deadline that was handled: the handler may have set the next one. As text, because a Date loses microseconds. */
const DONE = sql(
  'platform.deadlines.done',
  'DELETE FROM deadlines WHERE kind = $1 AND subject_id = $2 AND due_at = $3',
);
const FAILED = sql(
  'platform.deadlines.failed',
  `UPDATE deadlines SET attempts = attempts + 1, leased_until = NULL,
     due_at = clock_timestamp() + least(interval '60 seconds', interval '1 second' * power(2, attempts))
   WHERE kind = $1 AND subject_id = $2 AND due_at <= clock_timestamp()`,
);

/** Finds what has fallen due and calls its handler: on time by one timer, at the latest by the sweep each second. */
@Injectable()
export class DeadlineSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeadlineSweeper.name);
  private readonly handlers = new Map<string, DiscoveredMethod<DeadlineHandlerMetadata>>();
  private timer: NodeJS.Timeout | undefined;
  private dueIn = Infinity;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly discovery: MethodDiscovery,
    private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    for (const handler of this.discovery.find<DeadlineHandlerMetadata>(DEADLINE_HANDLER)) {
      const { kind } = handler.metadata;
      if (this.handlers.has(kind))
        throw new Error(`two handlers serve the deadline ${kind}; the second is ${handler.name}`);
      this.handlers.set(kind, handler);
    }
    if (this.configuration.runs('worker')) this.schedule(SWEEP_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** A deadline was set: be there on time. */
  wakeIn(ms: number): void {
    if (this.stopped || !this.configuration.runs('worker')) return;
    const at = Date.now() + ms + 1;
    if (ms < SWEEP_MS && at < this.dueIn) this.schedule(Math.max(0, ms) + 1);
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    this.dueIn = Date.now() + ms;
    this.timer = setTimeout(() => {
      this.running = this.sweep().finally(() => {
        this.running = undefined;
      });
    }, ms);
  }

  private async sweep(): Promise<void> {
    this.dueIn = Infinity;
    let found = 0;
    try {
      const due = await this.unitOfWork.query<DueDeadline>(DUE, [[...this.handlers.keys()]]);
      found = due.length;
      await Promise.all(due.map((deadline) => this.handle(deadline)));
    } catch (error) {
      this.logger.warn(error, 'the sweep of deadlines failed; it is tried again');
    }
    if (!this.stopped) this.schedule(found === AT_ONCE ? 0 : Math.max(1, Math.min(SWEEP_MS, this.dueIn - Date.now())));
  }

  private async handle(deadline: DueDeadline): Promise<void> {
    const handler = this.handlers.get(deadline.kind);
    if (!handler) return;
    const key = [deadline.kind, deadline.subjectId];
    try {
      if (handler.metadata.mode === 'inside') await this.handleInside(key, deadline, handler.invoke);
      else await this.handleOutside(key, deadline, handler.invoke);
    } catch (error) {
      this.logger.error({ err: error, ...deadline }, 'a deadline handler failed');
      await this.unitOfWork.query(FAILED, key).catch(() => undefined);
    }
  }

  private handleInside(key: string[], deadline: DueDeadline, invoke: (...args: unknown[]) => unknown): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const taken = await tx.query(TAKE, key);
      if (taken.length > 0) await invoke(tx, deadline.subjectId);
    });
  }

  private async handleOutside(
    key: string[],
    deadline: DueDeadline,
    invoke: (...args: unknown[]) => unknown,
  ): Promise<void> {
    const [lease] = await this.unitOfWork.query<{ dueAt: string }>(LEASE, key);
    if (!lease) return;
    await invoke(deadline.subjectId);
    await this.unitOfWork.query(DONE, [...key, lease.dueAt]);
  }
}
