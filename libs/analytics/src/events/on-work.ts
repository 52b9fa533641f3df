import type { EventPayload } from '@handraise/contracts';
import {
  timeOf,
  type AgentId,
  type ConversationId,
  type EventId,
  type HandoffId,
  type OfferId,
  type SessionId,
} from '@handraise/kernel';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { SAVE_EARNING, SAVE_OFFER, SAVE_PRESENCE, SAVE_SESSION } from '../db/facts.statements';

interface SessionFact {
  readonly sessionId: SessionId;
  readonly conversationId: ConversationId;
  readonly agentId: AgentId;
  readonly handoffId?: HandoffId;
  readonly simulated?: boolean;
  readonly startedAt?: Date;
  readonly repliedAt?: Date;
  readonly endedAt?: Date;
  readonly outcome?: string | undefined;
  readonly score?: number;
  readonly status?: string;
  readonly tier?: string | undefined;
  readonly replyGapsMs?: readonly number[] | undefined;
}

interface OfferFact {
  readonly offerId: OfferId;
  readonly agentId: AgentId;
  readonly simulated?: boolean;
  readonly madeAt?: Date;
  readonly status?: string;
  readonly decidedAt?: Date;
}

/** Ends of an offer that the agent chose. */
const CHOSEN = new Set(['accepted', 'declined']);

/** What people were offered, what they did and what it earned them. */
@Injectable()
export class OnWork {
  @OnEvent('offer.made')
  offerMade(tx: Tx, fact: EventPayload<'offer.made'>, { id }: { id: EventId }): Promise<void> {
    return this.saveOffer(tx, { ...fact, madeAt: timeOf(id) });
  }

  @OnEvent('offer.ended')
  offerEnded(tx: Tx, fact: EventPayload<'offer.ended'>, { id }: { id: EventId }): Promise<void> {
    return this.saveOffer(tx, CHOSEN.has(fact.status) ? { ...fact, decidedAt: timeOf(id) } : fact);
  }

  @OnEvent('agent.routable_changed')
  async presence(tx: Tx, fact: EventPayload<'agent.routable_changed'>, { id }: { id: EventId }): Promise<void> {
    const { agentId, routable, online = routable, skills = '', simulated = false } = fact;
    await tx.query(SAVE_PRESENCE, [agentId, timeOf(id), online, routable, skills, simulated]);
  }

  @OnEvent('session.started')
  async started(tx: Tx, fact: EventPayload<'session.started'>, { id }: { id: EventId }): Promise<void> {
    await this.saveOffer(tx, { ...fact, status: 'accepted', decidedAt: timeOf(id) });
    await this.saveSession(tx, { ...fact, startedAt: timeOf(id) });
  }

  @OnEvent('session.replied')
  replied(tx: Tx, fact: EventPayload<'session.replied'>, { id }: { id: EventId }): Promise<void> {
    return this.saveSession(tx, { ...fact, repliedAt: timeOf(id) });
  }

  @OnEvent('session.ended')
  ended(tx: Tx, fact: EventPayload<'session.ended'>, { id }: { id: EventId }): Promise<void> {
    return this.saveSession(tx, { ...fact, endedAt: timeOf(id) });
  }

  @OnEvent('session.rated')
  rated(tx: Tx, fact: EventPayload<'session.rated'>): Promise<void> {
    return this.saveSession(tx, fact);
  }

  @OnEvent('earning.changed')
  async earned(tx: Tx, fact: EventPayload<'earning.changed'>, { id }: { id: EventId }): Promise<void> {
    const { earningId, agentId, simulated, totalMinor, currency } = fact;
    await tx.query(SAVE_EARNING, [earningId, agentId, simulated, totalMinor, currency, timeOf(id)]);
  }

  private async saveOffer(tx: Tx, fact: OfferFact): Promise<void> {
    const { offerId, agentId, simulated = null, madeAt = null, status = null, decidedAt = null } = fact;
    await tx.query(SAVE_OFFER, [offerId, agentId, simulated, madeAt, status, decidedAt]);
  }

  private async saveSession(tx: Tx, fact: SessionFact): Promise<void> {
    await tx.query(SAVE_SESSION, [
      fact.sessionId,
      fact.conversationId,
      fact.agentId,
      fact.handoffId ?? null,
      fact.simulated ?? null,
      fact.startedAt ?? null,
      fact.repliedAt ?? null,
      fact.endedAt ?? null,
      fact.outcome ?? null,
      fact.score ?? null,
      fact.status ?? null,
      fact.tier ?? null,
      fact.replyGapsMs ?? null,
    ]);
  }
}
