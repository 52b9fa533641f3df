import { AgentsService } from '@handraise/agents';
import type { AgentCard, Earning, ReleaseCause } from '@handraise/contracts';
import { ConversationsService } from '@handraise/conversations';
import type { Tx } from '@handraise/platform';
import { PricingService, type SessionEnd } from '@handraise/pricing';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';

/** The part of a conversation that pay depends on. */
export interface Thread {
  readonly lastCustomerAt: Date | null;
}

/** What the caller knows already, so that it is not read again under the lock. */
interface KnownOfEnd {
  readonly cause?: ReleaseCause | undefined;
  readonly conversation?: Thread | undefined;
}

/** What an ended session is worth, by how it ended: facts go to pricing, which alone knows the amounts. */
@Injectable()
export class SessionPay {
  constructor(
    private readonly agents: AgentsService,
    private readonly conversations: ConversationsService,
    private readonly pricing: PricingService,
  ) {}

  /**
   * Books the earning in the transaction that ends the session (I8, I16), together with the time engaged. A repeat gives
   * the first one. What our own outage ended is paid in full.
   *
   * @returns null for practice agents, who are not paid
   */
  async book(tx: Tx, session: SessionRow, { simulated }: AgentCard, known: KnownOfEnd = {}): Promise<Earning | null> {
    const { id: sessionId, agentId, quoteId, startedAt, endedAt } = session;
    const engagement = { agentId, sessionId, startedAt, endedAt: endedAt ?? startedAt };
    const engagedMinutes = await this.agents.recordEngagement(tx, engagement);
    const end = await this.endOf(tx, session, known);
    const booking = { sessionId, agentId, quoteId, rule: 'session', end, engagedMinutes, simulated };
    const earning = await this.pricing.bookEarning(tx, booking);
    return simulated ? null : earning;
  }

  /** Whether the customer said anything in this session. */
  async customerWrote(tx: Tx, { conversationId, startedAt }: SessionRow, thread?: Thread): Promise<boolean> {
    const { lastCustomerAt } = thread ?? (await this.conversations.get(conversationId, tx));
    return lastCustomerAt !== null && lastCustomerAt >= startedAt;
  }

  private async endOf(tx: Tx, session: SessionRow, { cause, conversation }: KnownOfEnd): Promise<SessionEnd> {
    const { status, outcome } = session;
    if (status === 'released') return { kind: 'released', cause: cause === 'outage' ? 'outage' : 'agent' };
    if (status !== 'completed' || outcome === null) throw new Error(`a session that is ${status} is not paid`);
    const customerWrote = await this.customerWrote(tx, session, conversation);
    return { kind: 'completed', outcome, customerWrote, agentWrote: session.firstReplyAt !== null };
  }
}
