import { SetMetadata } from '@nestjs/common';
import type { EventId } from '@handraise/kernel';
import type { EventName, EventPayload } from '@handraise/contracts';
import type { Tx } from '../database/tx';

/** The metadata key under which a method says which event it handles. */
export const EVENT_HANDLER = 'handraise:event-handler';

/** Which event, and whether in a transaction. */
export interface EventHandlerMetadata {
  readonly event: EventName;
  /** `inside`: in a transaction of its own, exactly once in effect. `outside`: may call networks, at least once. */
  readonly mode: 'inside' | 'outside';
}

type Method<Handler> = <H extends Handler>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>) => void;

/** Handles an event in a transaction of its own: its effects happen exactly once. The id tells when it happened (`timeOf`). */
export const OnEvent = <Name extends EventName>(
  event: Name,
): Method<(tx: Tx, payload: EventPayload<Name>, event: { id: EventId }) => Promise<void>> =>
  SetMetadata(EVENT_HANDLER, { event, mode: 'inside' } satisfies EventHandlerMetadata);

/** Reacts to an event outside any transaction, so network calls are allowed. At least once: must be idempotent itself. */
export const ReactTo = <Name extends EventName>(
  event: Name,
): Method<(payload: EventPayload<Name>, event: { id: EventId }) => Promise<void>> =>
  SetMetadata(EVENT_HANDLER, { event, mode: 'outside' } satisfies EventHandlerMetadata);
