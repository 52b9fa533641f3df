import type { EventId } from '@handraise/kernel';
import type { EventName } from '@handraise/contracts';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '../config/configuration';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { EventHandlers } from './event-handlers';

interface StoredEvent {
  readonly id: EventId;
  readonly name: EventName;
  readonly payload: unknown;
}

interface DueDelivery extends StoredEvent {
  readonly handler: string;
}

const SWEEP_MS = 1000;
const MAX_ATTEMPTS = 8;
/** How long an outside handler may take before another node may try. */
const LEASE = '60 seconds';

/**
 * Index scan over what is due; each row is claimed again by whoever handles it, so no lock is held here. What waits for
 * handlers of a newer version is left to its nodes, or it would fill every batch.
 */
const DUE = sql(
  'platform.outbox.due',
  `SELECT event.id, event.name, event.payload, delivery.handler
   FROM outbox_deliveries delivery JOIN outbox_events event ON event.id = delivery.event_id
   WHERE delivery.handler = ANY($1) AND delivery.next_attempt_at <= now() AND delivery.parked_at IS NULL
   ORDER BY delivery.event_id LIMIT 200`,
);
const TAKE = sql(
  'platform.outbox.take',
  'DELETE FROM outbox_deliveries WHERE event_id = $1 AND handler = $2 RETURNING event_id',
);
const LEASE_OUTSIDE = sql(
  'platform.outbox.lease',
  `UPDATE outbox_deliveries SET next_attempt_at = now() + interval '${LEASE}', leased = true
   WHERE event_id = $1 AND handler = $2 AND parked_at IS NULL AND (NOT leased OR next_attempt_at <= now()) RETURNING event_id`,
);
const FAILED = sql(
  'platform.outbox.failed',
  `UPDATE outbox_deliveries SET attempts = attempts + 1, error = $3, leased = false,
     next_attempt_at = now() + least(interval '60 seconds', interval '1 second' * power(2, attempts)),
     parked_at = CASE WHEN attempts + 1 >= ${MAX_ATTEMPTS} THEN now() END
   WHERE event_id = $1 AND handler = $2`,
);
const FORGET = sql(
  'platform.outbox.forget',
  `DELETE FROM outbox_events WHERE id IN (
     SELECT id FROM outbox_events event WHERE created_at < now() - interval '7 days'
       AND NOT EXISTS (SELECT FROM outbox_deliveries WHERE event_id = event.id) LIMIT 1000)`,
);

/** Brings committed events to their handlers: at once on the node that committed them, by the sweep after a crash. */
@Injectable()
export class EventRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EventRelay.name);
  private readonly underWay = new Map<string, Promise<void>>();
  private sweepTimer: NodeJS.Timeout | undefined;
  private sweeps = 0;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: EventHandlers,
    private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    if (this.configuration.runs('worker')) this.scheduleSweep();
  }

  /** No new deliveries; those under way end first. What is left, another node or the next start takes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.sweepTimer);
    await this.idle();
  }

  /** Right after the commit. What this node does not get done, a sweep finds, here or elsewhere. */
  deliver(event: StoredEvent, handlers: readonly string[]): void {
    if (this.stopped) return;
    for (const handler of handlers) this.start({ ...event, handler });
  }

  /** Resolves when nothing is being delivered on this node. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay.values());
  }

  private start(delivery: DueDelivery): void {
    const key = `${delivery.id}/${delivery.handler}`;
    if (this.underWay.has(key)) return;
    const run = this.attempt(delivery).finally(() => this.underWay.delete(key));
    this.underWay.set(key, run);
  }

  private async attempt(delivery: DueDelivery): Promise<void> {
    const handler = this.handlers.find(delivery.handler);
    if (!handler) return;
    try {
      if (handler.metadata.mode === 'inside') await this.handleInside(delivery, handler.invoke);
      else await this.handleOutside(delivery, handler.invoke);
    } catch (error) {
      this.logger.error({ err: error, event: delivery.name, handler: delivery.handler }, 'an event handler failed');
      const reason = error instanceof Error ? error.message : String(error);
      await this.unitOfWork.query(FAILED, [delivery.id, delivery.handler, reason.slice(0, 500)]).catch(() => undefined);
    }
  }

  private handleInside(delivery: DueDelivery, invoke: (...args: unknown[]) => unknown): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const taken = await tx.query(TAKE, [delivery.id, delivery.handler]);
      if (taken.length > 0) await invoke(tx, delivery.payload, { id: delivery.id });
    });
  }

  private async handleOutside(delivery: DueDelivery, invoke: (...args: unknown[]) => unknown): Promise<void> {
    const leased = await this.unitOfWork.query(LEASE_OUTSIDE, [delivery.id, delivery.handler]);
    if (leased.length === 0) return;
    await invoke(delivery.payload, { id: delivery.id });
    await this.unitOfWork.query(TAKE, [delivery.id, delivery.handler]);
  }

  private scheduleSweep(): void {
    this.sweepTimer = setTimeout(() => void this.sweep(), SWEEP_MS);
  }

  private async sweep(): Promise<void> {
    try {
      for (const delivery of await this.unitOfWork.query<DueDelivery>(DUE, [this.handlers.names()]))
        this.start(delivery);
      this.sweeps += 1;
      if (this.sweeps % 600 === 0) await this.unitOfWork.query(FORGET);
    } catch (error) {
      this.logger.warn(error, 'the sweep of events failed; it is tried again');
    }
    if (!this.stopped) this.scheduleSweep();
  }
}
