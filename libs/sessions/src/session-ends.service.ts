import { AgentsService } from '@handraise/agents';
import type { AgentCard, Earning, Outcome, ReleaseCause } from '@handraise/contracts';
import { ConversationsService, redact } from '@handraise/conversations';
import { DispatchService } from '@handraise/dispatch';
import { DomainError } from '@handraise/kernel';
import { Deadlines, Notifier, Outbox, room, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';
import * as statements from './db/statements';
import { SESSION_DEADLINES, settles } from './domain/session';
import { SessionPay, type Thread } from './session-pay.service';

/** An end, with what it pays. */
export interface Ended {
  readonly session: SessionRow;
  /** Null for simulated agents, who are not paid. */
  readonly earning: Earning | null;
}

/** How a session ends, as the different ends fill it in. */
interface Ending {
  readonly status: 'completed' | 'released';
  readonly outcome: Outcome | null;
  readonly note: string | null;
  readonly card: AgentCard;
  readonly cause?: ReleaseCause;
  /** Where it was read anyway. */
  readonly conversation?: Thread | undefined;
}

/**
 * The ends of a session. Each takes a session whose conversation the transaction has locked, and changes control,
 * capacity, pay and notices together. `SESSION_ENDED` when somebody else was first.
 */
@Injectable()
export class SessionEnds {
  constructor(
    private readonly dispatch: DispatchService,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
    private readonly pay: SessionPay,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
  ) {}

  /** The work is done, or the customer is gone; the conversation ends too, unless somebody else has taken it over. */
  async complete(tx: Tx, session: SessionRow, outcome: Outcome, note: string | null): Promise<Ended> {
    const { conversationId, handoffId, agentId } = session;
    const card = await this.agents.getCard(agentId, tx);
    const conversation = await this.conversations.get(conversationId, tx);
    const ended = await this.end(tx, session, { status: 'completed', outcome, note, card, conversation });
    await this.dispatch.finish(tx, handoffId);
    if (conversation.controllerId !== agentId) return ended;
    const line = { name: card.name, agentId, outcome };
    await this.conversations.appendSystemLine(tx, conversationId, 'session_resolved', line);
    if (settles(outcome)) await this.conversations.resolve(tx, conversationId, false);
    else await this.conversations.abandon(tx, conversationId);
    return ended;
  }

  /** The assistant answers again, visibly. */
  async handBack(tx: Tx, session: SessionRow, note: string): Promise<Ended> {
    const { conversationId, handoffId, agentId } = session;
    const card = await this.agents.getCard(agentId, tx);
    const ended = await this.end(tx, session, { status: 'completed', outcome: 'resolved', note, card });
    await this.conversations.takeControl(tx, conversationId, 'ai');
    await this.conversations.appendSystemLine(tx, conversationId, 'handed_back', { name: card.name, agentId });
    await this.dispatch.finish(tx, handoffId);
    return ended;
  }

  /** Somebody else is found; the customer is told and keeps the age in the line (I5). */
  async release(tx: Tx, session: SessionRow, cause: ReleaseCause, reason: string | null): Promise<Ended> {
    const { conversationId, handoffId, agentId } = session;
    const card = await this.agents.getCard(agentId, tx);
    const ended = await this.end(tx, session, { status: 'released', outcome: null, note: reason, card, cause });
    const line = cause === 'link_lost' || cause === 'outage' ? 'human_lost' : 'human_left';
    await this.conversations.appendSystemLine(tx, conversationId, line, { name: card.name, agentId, requeued: true });
    await this.dispatch.requeue(tx, handoffId);
    return ended;
  }

  /** What every end has in common: state, capacity, pay, rooms, notices. */
  private async end(
    tx: Tx,
    session: SessionRow,
    { status, outcome, note, card, cause, conversation }: Ending,
  ): Promise<Ended> {
    const words = note === null ? null : redact(note).text;
    const [ended] = await tx.query<SessionRow>(statements.END, [session.id, status, outcome, words]);
    if (!ended) throw new DomainError('SESSION_ENDED', 'This session has ended.');
    const { id, agentId, conversationId, customerId, handoffId, units, exclusive } = ended;
    await this.deadlines.clear(tx, SESSION_DEADLINES, id);
    // the load row stays locked from here on, so that sessions which end at once never share a paid minute
    await this.agents.freeSession(tx, agentId, { units, exclusive, ended: true });
    const earning = await this.pay.book(tx, ended, card, { cause, conversation });
    const { simulated } = card;
    const replyGapsMs = await this.conversations.replyGaps(tx, conversationId, ended.startedAt);
    const facts = { tier: ended.tier, replyGapsMs, ...(outcome === null ? {} : { outcome }) };
    const end = { sessionId: id, conversationId, agentId, handoffId, status, simulated, ...facts };
    await this.outbox.add(tx, 'session.ended', end);
    this.notifier.leave(tx, room.agent(agentId), room.conversation(conversationId));
    this.notifier.send(tx, room.customer(customerId), 'session:ended', { conversationId, sessionId: id });
    const why = { ...(outcome === null ? {} : { outcome }), ...(cause === undefined ? {} : { cause }) };
    this.notifier.send(tx, room.agent(agentId), 'session:ended', { conversationId, sessionId: id, earning, ...why });
    return { session: ended, earning };
  }
}
