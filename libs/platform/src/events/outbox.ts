import type { EventId } from '@handraise/kernel';
import { events, type EventName, type EventPayload } from '@handraise/contracts';
import { Injectable } from '@nestjs/common';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { Ids } from '../ids';
import { EventHandlers } from './event-handlers';
import { EventRelay } from './event-relay';

/**
 * One row per handler: deleting it inside the handler's transaction is what makes handling exactly-once in effect.
 * The committing node delivers at once; the sweep takes over what is a second old. Two inserts, both by primary key.
 */
const ADD = sql(
  'platform.outbox.add',
  `WITH event AS (INSERT INTO outbox_events (id, name, payload) VALUES ($1, $2, $3) RETURNING id)
   INSERT INTO outbox_deliveries (event_id, handler, next_attempt_at)
   SELECT event.id, handler, now() + interval '1 second' FROM event, unnest($4::text[]) AS handler`,
);

/** Events are written in the transaction that causes them and delivered after its commit, at least once. */
@Injectable()
export class Outbox {
  constructor(
    private readonly ids: Ids,
    private readonly handlers: EventHandlers,
    private readonly relay: EventRelay,
  ) {}

  /** Throws when the payload is not what the event declares. An event that nobody handles is not stored. */
  async add<Name extends EventName>(tx: Tx, name: Name, payload: EventPayload<Name>): Promise<void> {
    const handlers = this.handlers.namesFor(name);
    if (handlers.length === 0) return;
    const id = this.ids.next<EventId>();
    await tx.query(ADD, [id, name, JSON.stringify(events[name].parse(payload)), handlers]);
    tx.afterCommit(() => this.relay.deliver({ id, name, payload }, handlers));
  }
}
