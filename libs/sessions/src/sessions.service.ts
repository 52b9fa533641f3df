import { AgentsService } from '@handraise/agents';
import type { AgentCard, Earning, Outcome, Packet } from '@handraise/contracts';
import { ConversationsService, redact } from '@handraise/conversations';
import { DispatchService } from '@handraise/dispatch';
import {
  assertNever,
  DomainError,
  notFound,
  type AgentId,
  type ConversationId,
  type CustomerId,
  type OfferId,
  type SessionId,
} from '@handraise/kernel';
import { Deadlines, Ids, isDuplicate, Notifier, Outbox, room, UnitOfWork, type Tx } from '@handraise/platform';
import { PricingService, type SessionEnd } from '@handraise/pricing';
import { Injectable } from '@nestjs/common';
import { toSession, type SessionRow } from './db/rows';
import * as statements from './db/statements';
import { CUSTOMER_GONE_MS, FIRST_REPLY_MS, OPEN_STATUSES, settles, WRAP_UP_MS } from './domain/session';
import { PacketsService } from './packets.service';

/** Why an agent's part ended without a solution. */
export type ReleaseCause = 'agent' | 'no_first_reply' | 'link_lost' | 'suspended';

export interface Ended {
  readonly session: SessionRow;
  /** Null for simulated agents, who are not paid. */
  readonly earning: Earning | null;
}

interface Ending {
  readonly status: 'completed' | 'released';
  readonly outcome: Outcome | null;
  readonly note: string | null;
  readonly card: AgentCard;
}

const DEADLINES = ['session.first_reply', 'session.quiet', 'session.wrap_up'] as const;

/** Paid work from accept to its end. Control, capacity, pay and notices change in one transaction each time. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dispatch: DispatchService,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
    private readonly pricing: PricingService,
    private readonly packets: PacketsService,
    private readonly ids: Ids,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
  ) {}

  /**
   * Takes the work (I1, I2). Losers get `OFFER_TAKEN`, who is too late `OFFER_EXPIRED`; the winner asking again gets the
   * same session.
   */
  async accept(offerId: OfferId, agentId: AgentId): Promise<{ session: SessionRow; packet: Packet }> {
    const session = await this.unitOfWork.run((tx) => this.take(tx, offerId, agentId));
    return { session, packet: await this.packets.of(session) };
  }

  /** Ends the session with its outcome: capacity freed and earning booked here. A repeat gives the first answer. */
  async resolve(id: SessionId, agentId: AgentId, outcome: Outcome, note: string | undefined): Promise<Ended> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.lockOwn(tx, id, agentId);
      if (session.status === 'completed') {
        const card = await this.agents.getCard(agentId, tx);
        return { session, earning: await this.book(tx, session, card) };
      }
      this.assertOpen(session);
      return this.complete(tx, session, outcome, note ?? null);
    });
  }

  /** Ends the session and lets the assistant answer again, visibly. */
  async handBack(id: SessionId, agentId: AgentId, note: string): Promise<Ended> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.lockOwn(tx, id, agentId);
      this.assertOpen(session);
      const card = await this.agents.getCard(agentId, tx);
      const { name } = card;
      const ended = await this.end(tx, session, { status: 'completed', outcome: 'resolved', note, card });
      await this.conversations.takeControl(tx, session.conversationId, 'ai');
      await this.conversations.appendSystemLine(tx, session.conversationId, 'handed_back', { name, agentId });
      await this.dispatch.finish(tx, session.handoffId);
      return ended;
    });
  }

  async releaseByAgent(id: SessionId, agentId: AgentId, reason: string): Promise<SessionRow> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.lockOwn(tx, id, agentId);
      this.assertOpen(session);
      return this.release(tx, session, 'agent', reason);
    });
  }

  /** Gives everything back that an agent holds: they are gone, or were suspended. */
  async releaseAllOf(tx: Tx, agentId: AgentId, cause: ReleaseCause): Promise<void> {
    const open = await tx.query<SessionRow>(statements.OPEN_OF_AGENT, [agentId]);
    for (const { id, conversationId } of open) {
      await this.conversations.lock(tx, conversationId);
      const session = await this.lock(tx, id);
      if (session.status === 'wrapping') await this.complete(tx, session, 'resolved', null);
      else if (OPEN_STATUSES.includes(session.status)) await this.release(tx, session, cause, null);
    }
  }

  /** The customer is gone for good: what was being done for them ends, paid as when a customer leaves. */
  async endAllOfCustomer(tx: Tx, customerId: CustomerId): Promise<void> {
    for (const { id } of await tx.query<SessionRow>(statements.OPEN_OF_CUSTOMER, [customerId])) {
      const session = await this.lockWithConversation(tx, id);
      if (OPEN_STATUSES.includes(session.status)) await this.complete(tx, session, 'customer_left', null);
    }
  }

  /** No first word in time: the customer goes on to somebody else. */
  async releaseUnanswered(tx: Tx, id: SessionId): Promise<void> {
    const session = await this.lockWithConversation(tx, id);
    if (session.status === 'active' && session.firstReplyAt === null)
      await this.release(tx, session, 'no_first_reply', null);
  }

  /** The customer confirmed or left: a minute for outcome and note, while nobody is waited for any more. */
  async wrapUp(tx: Tx, conversationId: ConversationId): Promise<void> {
    const { controllerId } = await this.conversations.lock(tx, conversationId);
    const session = await this.findOpenIn(conversationId, tx);
    // somebody who came for what was asked since then works on
    if (!session || controllerId === session.agentId) return;
    const [wrapping] = await tx.query<SessionRow>(statements.WRAP, [session.id]);
    if (!wrapping) return;
    await this.deadlines.clear(tx, DEADLINES, session.id);
    await this.deadlines.set(tx, 'session.wrap_up', session.id, WRAP_UP_MS);
    await this.dispatch.finish(tx, session.handoffId);
    this.notifier.send(tx, room.agent(session.agentId), 'session:changed', { session: toSession(wrapping) });
  }

  async endWrapUp(tx: Tx, id: SessionId): Promise<void> {
    const session = await this.lockWithConversation(tx, id);
    if (session.status === 'wrapping') await this.complete(tx, session, 'resolved', null);
  }

  /** The customer asks for a person again: whoever is still wrapping up makes room. */
  async endWrapUpIn(tx: Tx, conversationId: ConversationId): Promise<void> {
    const session = await this.findOpenIn(conversationId, tx);
    if (session?.status === 'wrapping') await this.endWrapUp(tx, session.id);
  }

  /** A customer who said nothing for 15 minutes has left; else looks again when that would be. */
  async endQuiet(tx: Tx, id: SessionId): Promise<void> {
    const session = await this.lockWithConversation(tx, id);
    if (session.status !== 'active') return;
    const { lastCustomerAt } = await this.conversations.get(session.conversationId, tx);
    const heard = Math.max(session.startedAt.getTime(), lastCustomerAt?.getTime() ?? 0);
    const left = heard + CUSTOMER_GONE_MS - Date.now();
    if (left > 0) await this.deadlines.set(tx, 'session.quiet', id, left);
    else await this.complete(tx, session, 'customer_left', null);
  }

  async noteFirstReply(tx: Tx, session: SessionRow): Promise<void> {
    const { id, conversationId, agentId } = session;
    await tx.query(statements.FIRST_REPLY, [id]);
    await this.deadlines.clear(tx, 'session.first_reply', id);
    await this.outbox.add(tx, 'session.replied', { sessionId: id, conversationId, agentId });
  }

  /** Throws `NOT_FOUND` for another agent's session. */
  async getOwn(id: SessionId, agentId: AgentId): Promise<SessionRow> {
    const [row] = await this.unitOfWork.query<SessionRow>(statements.FIND, [id]);
    if (!row || row.agentId !== agentId) throw notFound('session');
    return row;
  }

  /** The same, while the conversation may be read and written. */
  async getOwnOpen(id: SessionId, agentId: AgentId): Promise<SessionRow> {
    const row = await this.getOwn(id, agentId);
    this.assertOpen(row);
    return row;
  }

  async findOpenIn(conversationId: SessionRow['conversationId'], tx?: Tx): Promise<SessionRow | undefined> {
    const [row] = await (tx ?? this.unitOfWork).query<SessionRow>(statements.FIND_OPEN_IN, [conversationId]);
    return row;
  }

  /** Everybody's, newest first, for the live board. */
  findAllOpen(limit: number): Promise<SessionRow[]> {
    return this.unitOfWork.query<SessionRow>(statements.ALL_OPEN, [limit]);
  }

  private async take(tx: Tx, offerId: OfferId, agentId: AgentId): Promise<SessionRow> {
    const [accepted] = await tx
      .query<{ sessionId: SessionId; created: boolean }>(statements.ACCEPT, [offerId, agentId, this.ids.next()])
      .catch(refuseWhileWrapping);
    const row = await this.find(tx, accepted?.sessionId);
    if (accepted?.created) await this.begin(tx, row);
    return row;
  }

  private async begin(tx: Tx, session: SessionRow): Promise<void> {
    const { id, agentId, conversationId, handoffId, customerId } = session;
    const card: AgentCard = await this.agents.getCard(agentId, tx);
    await this.dispatch.afterAccept(tx, handoffId, session.offerId);
    await this.agents.recordAnswer(tx, agentId, 'accepted');
    await this.conversations.announceControl(tx, conversationId);
    await this.conversations.appendSystemLine(tx, conversationId, 'human_joined', {
      name: card.name,
      agentId,
      simulated: card.simulated,
    });
    await this.deadlines.set(tx, 'session.first_reply', id, FIRST_REPLY_MS);
    await this.deadlines.set(tx, 'session.quiet', id, CUSTOMER_GONE_MS);
    const { simulated } = card;
    const started = { sessionId: id, conversationId, agentId, handoffId, offerId: session.offerId, simulated };
    await this.outbox.add(tx, 'session.started', started);
    this.notifier.join(tx, room.agent(agentId), room.conversation(conversationId));
    this.notifier.send(tx, room.customer(customerId), 'session:started', {
      conversationId,
      sessionId: id,
      agent: card,
    });
    this.notifier.send(tx, room.agent(agentId), 'session:changed', { session: toSession(session) });
  }

  private async complete(tx: Tx, session: SessionRow, outcome: Outcome, note: string | null): Promise<Ended> {
    const card = await this.agents.getCard(session.agentId, tx);
    const { name } = card;
    const conversation = await this.conversations.get(session.conversationId, tx);
    const ended = await this.end(tx, session, { status: 'completed', outcome, note, card });
    await this.dispatch.finish(tx, session.handoffId);
    if (conversation.controllerId === session.agentId) {
      await this.conversations.appendSystemLine(tx, session.conversationId, 'session_resolved', {
        name,
        agentId: session.agentId,
        outcome,
      });
      if (settles(outcome)) await this.conversations.resolve(tx, session.conversationId, false);
      else await this.conversations.abandon(tx, session.conversationId);
    }
    return ended;
  }

  private async release(tx: Tx, session: SessionRow, cause: ReleaseCause, reason: string | null): Promise<SessionRow> {
    const card = await this.agents.getCard(session.agentId, tx);
    const { name } = card;
    const { session: released } = await this.end(tx, session, {
      status: 'released',
      outcome: null,
      note: reason,
      card,
    });
    const line = cause === 'link_lost' ? 'human_lost' : 'human_left';
    await this.conversations.appendSystemLine(tx, session.conversationId, line, { name, agentId: session.agentId });
    await this.dispatch.requeue(tx, session.handoffId);
    return released;
  }

  /** What every end has in common: state, capacity, pay, rooms, notices. */
  private async end(tx: Tx, session: SessionRow, { status, outcome, note, card }: Ending): Promise<Ended> {
    const words = note === null ? null : redact(note).text;
    const [ended] = await tx.query<SessionRow>(statements.END, [session.id, status, outcome, words]);
    if (!ended) throw new DomainError('SESSION_ENDED', 'This session has ended.');
    await this.deadlines.clear(tx, DEADLINES, session.id);
    const { id, agentId, conversationId, customerId, handoffId, units, exclusive } = ended;
    await this.agents.freeSession(tx, agentId, { units, exclusive, ended: true });
    const earning = await this.book(tx, ended, card);
    const { simulated } = card;
    const end = { sessionId: id, conversationId, agentId, handoffId, status, simulated };
    await this.outbox.add(tx, 'session.ended', outcome === null ? end : { ...end, outcome });
    this.notifier.leave(tx, room.agent(agentId), room.conversation(conversationId));
    this.notifier.send(tx, room.customer(customerId), 'session:ended', { conversationId, sessionId: id });
    this.notifier.send(tx, room.agent(agentId), 'session:ended', { conversationId, sessionId: id, earning });
    return { session: ended, earning };
  }

  private async book(tx: Tx, session: SessionRow, { simulated }: AgentCard): Promise<Earning | null> {
    const { id: sessionId, agentId, quoteId, startedAt, endedAt } = session;
    const engagement = { agentId, sessionId, startedAt, endedAt: endedAt ?? startedAt };
    const engagedMinutes = await this.agents.recordEngagement(tx, engagement);
    const end = await this.endForPay(tx, session);
    const earning = await this.pricing.bookEarning(tx, {
      sessionId,
      agentId,
      quoteId,
      rule: 'session',
      end,
      engagedMinutes,
      simulated,
    });
    return simulated ? null : earning;
  }

  private async endForPay(tx: Tx, session: SessionRow): Promise<SessionEnd> {
    const { status, outcome } = session;
    if (status === 'released') return { kind: 'released', cause: 'agent' };
    if (status !== 'completed' || outcome === null) throw new Error(`a session that is ${status} is not paid`);
    const { lastCustomerAt } = await this.conversations.get(session.conversationId, tx);
    const customerWrote = lastCustomerAt !== null && lastCustomerAt >= session.startedAt;
    switch (outcome) {
      case 'resolved':
      case 'unresolved':
      case 'customer_left':
      case 'abuse':
        return { kind: 'completed', outcome, customerWrote };
      default:
        return assertNever(outcome);
    }
  }

  private async lockOwn(tx: Tx, id: SessionId, agentId: AgentId): Promise<SessionRow> {
    const session = await this.lockWithConversation(tx, id);
    if (session.agentId !== agentId) throw notFound('session');
    return session;
  }

  /** Conversation first, as everywhere. */
  private async lockWithConversation(tx: Tx, id: SessionId): Promise<SessionRow> {
    const { conversationId } = await this.find(tx, id);
    await this.conversations.lock(tx, conversationId);
    return this.lock(tx, id);
  }

  private async lock(tx: Tx, id: SessionId): Promise<SessionRow> {
    const [row] = await tx.query<SessionRow>(statements.LOCK, [id]);
    if (!row) throw notFound('session');
    return row;
  }

  private async find(tx: Tx, id: SessionId | undefined): Promise<SessionRow> {
    const [row] = await tx.query<SessionRow>(statements.FIND, [id]);
    if (!row) throw notFound('session');
    return row;
  }

  private assertOpen(session: SessionRow): void {
    if (!OPEN_STATUSES.includes(session.status)) throw new DomainError('SESSION_ENDED', 'This session has ended.');
  }
}

/** The session of before is about to end, because the customer asked again; the next try finds it ended. */
function refuseWhileWrapping(error: unknown): never {
  if (!isDuplicate(error, 'sessions_one_open_per_conversation')) throw error;
  throw new DomainError('CONFLICT', 'The last session of this conversation is just ending; accept again.');
}
