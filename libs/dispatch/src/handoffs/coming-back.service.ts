import { AgentsService } from '@handraise/agents';
import type { Conversation } from '@handraise/contracts';
import { ConversationsService } from '@handraise/conversations';
import { notFound, type HandoffId } from '@handraise/kernel';
import { Deadlines, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { HandoffRow } from '../db/rows';
import { isStillWanted } from '../domain/handoff';
import { placesInLine } from '../domain/line';
import { BRING_BACK, LOCK_ASIDE, REQUEUE_HANDOFF } from '../db/statements';
import { Doorbell } from '../leader/doorbell';
import { RoutingPolicyService } from '../routing-policy.service';
import { HandoffsService, type HandoffEnd } from './handoffs.service';

/** How often it is looked whether somebody can take what was put aside. */
const COME_BACK_MS = 60_000;

/** Requests that return to the line: what an agent gave back, and what was put aside until somebody has room. Age kept (I5). */
@Injectable()
export class ComingBackService {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
    private readonly policies: RoutingPolicyService,
    private readonly handoffs: HandoffsService,
    private readonly deadlines: Deadlines,
    private readonly doorbell: Doorbell,
  ) {}

  /** An agent's part ended without a solution: the next attempt, ahead of what came later. */
  async requeue(tx: Tx, handoffId: HandoffId): Promise<void> {
    const [handoff] = await tx.query<HandoffRow>(REQUEUE_HANDOFF, [handoffId]);
    if (!handoff) throw notFound('assigned handoff');
    const { document } = await this.policies.current(tx);
    await this.toLine(tx, handoff, document.maximumWaitSeconds[handoff.tier] * 1000);
  }

  /** Kept for later, the conversation deferred: a contact or a message was left, or nobody chose. */
  async putAside(tx: Tx, handoff: HandoffRow, left: Omit<HandoffEnd, 'status'> = {}): Promise<HandoffRow> {
    const ended = await this.handoffs.end(tx, handoff, { ...left, status: 'deferred' });
    await this.deadlines.set(tx, 'handoff.come_back', handoff.id, COME_BACK_MS);
    await this.conversations.defer(tx, handoff.conversationId, { silent: left.choice === 'message' });
    return ended;
  }

  /**
   * As soon as a person has room who speaks the customer's language, what was put aside is back in the line, with its age.
   * When the customer has gone on in the meantime it is void.
   */
  async bringBack(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.handoffs.lockInOrder(tx, handoffId);
    if (handoff.status !== 'deferred') return;
    if (!isStillWanted(handoff, await this.conversations.get(handoff.conversationId, tx))) {
      await this.handoffs.end(tx, handoff, { status: 'canceled' });
      return;
    }
    const people = (await this.agents.findRoutable(tx)).filter(({ simulated }) => !simulated);
    const [place] = placesInLine([handoff], people, []);
    if (place?.supply === 'free') await this.backToLine(tx, handoff, COME_BACK_MS);
    else await this.deadlines.set(tx, 'handoff.come_back', handoff.id, COME_BACK_MS);
  }

  /** What was put aside and is still wanted, locked. Call it under the conversation's lock. */
  async lockAside(
    tx: Tx,
    conversation: Pick<Conversation, 'id' | 'status' | 'control'>,
  ): Promise<HandoffRow | undefined> {
    const [aside] = await tx.query<HandoffRow>(LOCK_ASIDE, [conversation.id]);
    return aside && isStillWanted(aside, conversation) ? aside : undefined;
  }

  /** At once, whoever is there: the customer is back and asks or chooses anew. */
  async backToLine(tx: Tx, { id }: HandoffRow, chooseAfterMs: number): Promise<HandoffRow> {
    const [ready] = await tx.query<HandoffRow>(BRING_BACK, [id]);
    if (!ready) throw notFound('request that was put aside');
    await this.toLine(tx, ready, chooseAfterMs);
    return ready;
  }

  /**
   * What every way back has in common. Control goes to the line, so the assistant is silent from here on (I14).
   */
  private async toLine(tx: Tx, handoff: HandoffRow, chooseAfterMs: number): Promise<void> {
    await this.conversations.takeControl(tx, handoff.conversationId, 'queue');
    await this.deadlines.set(tx, 'handoff.choose', handoff.id, chooseAfterMs);
    this.handoffs.announce(tx, handoff);
    this.doorbell.ring(tx);
  }
}
