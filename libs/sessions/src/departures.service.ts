import { ConversationsService } from '@handraise/conversations';
import type { AgentId, CustomerId, SessionId } from '@handraise/kernel';
import { Deadlines, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';
import { OPEN_OF_AGENT, OPEN_OF_CUSTOMER } from './db/statements';
import { CUSTOMER_GONE_MS, OPEN_STATUSES } from './domain/session';
import { SessionEnds, type ReleaseCause } from './session-ends.service';
import { SessionLookup } from './session-lookup.service';

/** Somebody is not there any more, the agent or the customer: what was being done ends without them. */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly lookup: SessionLookup,
    private readonly ends: SessionEnds,
    private readonly conversations: ConversationsService,
    private readonly deadlines: Deadlines,
  ) {}

  /** The agent's link is lost, or they were suspended: the customers go on to somebody else. */
  async releaseAllOf(tx: Tx, agentId: AgentId, cause: ReleaseCause): Promise<void> {
    for (const { id } of await tx.query<SessionRow>(OPEN_OF_AGENT, [agentId])) {
      const session = await this.lookup.lock(tx, id);
      if (session.status === 'wrapping') await this.ends.complete(tx, session, 'resolved', null);
      else if (OPEN_STATUSES.includes(session.status)) await this.ends.release(tx, session, cause, null);
    }
  }

  /** No first word in time: the customer goes on to somebody else. */
  async releaseUnanswered(tx: Tx, id: SessionId): Promise<void> {
    const session = await this.lookup.lock(tx, id);
    if (session.status === 'active' && session.firstReplyAt === null)
      await this.ends.release(tx, session, 'no_first_reply', null);
  }

  /** The customer is gone for good: what was being done for them ends, paid as when a customer leaves. */
  async endAllOfCustomer(tx: Tx, customerId: CustomerId): Promise<void> {
    for (const { id } of await tx.query<SessionRow>(OPEN_OF_CUSTOMER, [customerId])) {
      const session = await this.lookup.lock(tx, id);
      if (OPEN_STATUSES.includes(session.status)) await this.ends.complete(tx, session, 'customer_left', null);
    }
  }

  /** A customer who said nothing for 15 minutes has left; else looks again when that would be. */
  async endQuiet(tx: Tx, id: SessionId): Promise<void> {
    const session = await this.lookup.lock(tx, id);
    if (session.status !== 'active') return;
    const { lastCustomerAt } = await this.conversations.get(session.conversationId, tx);
    const heard = Math.max(session.startedAt.getTime(), lastCustomerAt?.getTime() ?? 0);
    const left = heard + CUSTOMER_GONE_MS - Date.now();
    if (left > 0) await this.deadlines.set(tx, 'session.quiet', id, left);
    else await this.ends.complete(tx, session, 'customer_left', null);
  }
}
