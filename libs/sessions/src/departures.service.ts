import type { ReleaseCause } from '@handraise/contracts';
import { ConversationsService } from '@handraise/conversations';
import type { AgentId, CustomerId, SessionId } from '@handraise/kernel';
import { Deadlines, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { AgentsService } from '@handraise/agents';
import type { SessionRow } from './db/rows';
import { LEFT_OF, OPEN_OF_AGENT, OPEN_OF_CUSTOMER } from './db/statements';
import { CUSTOMER_GONE_MS, FIRST_REPLY_MS, OPEN_STATUSES } from './domain/session';
import { SessionEnds } from './session-ends.service';
import { SessionLookup } from './session-lookup.service';

/** Somebody is not there any more, the agent or the customer: what was being done ends without them. */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly lookup: SessionLookup,
    private readonly ends: SessionEnds,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
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

  /** No first word in time: the customer goes on to somebody else. Time in which we were away does not count. */
  async releaseUnanswered(tx: Tx, id: SessionId): Promise<void> {
    const session = await this.lookup.lock(tx, id);
    if (session.status !== 'active' || session.firstReplyAt !== null) return;
    const outageMs = await this.agents.outageSince(tx, session.startedAt);
    const left = outageMs > 0 ? await this.left(tx, session.startedAt, FIRST_REPLY_MS + outageMs) : 0;
    if (left > 0) await this.deadlines.set(tx, 'session.first_reply', id, left);
    else await this.ends.release(tx, session, 'no_first_reply', null);
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
    const { startedAt } = session;
    const heardAt = lastCustomerAt !== null && lastCustomerAt > startedAt ? lastCustomerAt : startedAt;
    const left = await this.left(tx, heardAt, CUSTOMER_GONE_MS + (await this.agents.outageSince(tx, heardAt)));
    if (left > 0) await this.deadlines.set(tx, 'session.quiet', id, left);
    else await this.ends.complete(tx, session, 'customer_left', null);
  }

  /** What is left of a span in milliseconds, by the database's clock; not above zero when it is over. */
  private async left(tx: Tx, since: Date, spanMs: number): Promise<number> {
    const [left] = await tx.query<{ ms: number }>(LEFT_OF, [since, spanMs]);
    return left?.ms ?? 0;
  }
}
