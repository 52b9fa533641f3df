import type { EventPayload } from '@handraise/contracts';
import { timeOf, type CustomerId, type EventId } from '@handraise/kernel';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { NOTE_CONTACT, SAVE_EPISODE, SAVE_HANDOFF, TAKE_BACK } from '../db/facts.statements';

const WEEK_MS = 7 * 24 * 3_600_000;

/** What customers asked, what was resolved, and who had to come back. */
@Injectable()
export class OnEpisodes {
  @OnEvent('triage.decided')
  async written(tx: Tx, { customerId }: EventPayload<'triage.decided'>, { id }: { id: EventId }): Promise<void> {
    await this.contacted(tx, customerId, timeOf(id));
  }

  @OnEvent('handoff.requested')
  async asked(tx: Tx, fact: EventPayload<'handoff.requested'>, { id }: { id: EventId }): Promise<void> {
    await tx.query(SAVE_HANDOFF, [fact.handoffId, timeOf(id)]);
    await this.contacted(tx, fact.customerId, timeOf(id));
  }

  @OnEvent('conversation.resolved')
  async resolved(tx: Tx, fact: EventPayload<'conversation.resolved'>, { id }: { id: EventId }): Promise<void> {
    const { conversationId, episode, customerId, confirmed, startedAt } = fact;
    const at = timeOf(id);
    const [contact] = await tx.query<{ lastAt: Date }>(NOTE_CONTACT, [customerId, new Date(startedAt)]);
    const again = contact && isRepeat(contact.lastAt, at) ? contact.lastAt : null;
    await tx.query(SAVE_EPISODE, [conversationId, episode, customerId, confirmed, startedAt, at, again]);
  }

  private async contacted(tx: Tx, customerId: CustomerId, at: Date): Promise<void> {
    await tx.query(NOTE_CONTACT, [customerId, at]);
    await tx.query(TAKE_BACK, [customerId, at]);
  }
}

const isRepeat = (contact: Date, resolved: Date): boolean =>
  contact > resolved && contact.getTime() - resolved.getTime() <= WEEK_MS;
