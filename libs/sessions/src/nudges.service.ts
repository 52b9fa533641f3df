import { AgentsService } from '@handraise/agents';
import { ConversationsService } from '@handraise/conversations';
import type { SessionId } from '@handraise/kernel';
import { Deadlines, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { LEFT_OF } from './db/statements';
import { NUDGE_MS } from './domain/session';
import { SessionLookup } from './session-lookup.service';

/** A customer who says nothing is asked whether they are still there: once a silence, and only when it is their turn. */
@Injectable()
export class NudgesService {
  constructor(
    private readonly lookup: SessionLookup,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
    private readonly deadlines: Deadlines,
  ) {}

  /** Asks after three minutes; else, and for the next silence, looks again. Time in which we were away does not count. */
  async nudge(tx: Tx, id: SessionId): Promise<void> {
    const { status, startedAt, conversationId } = await this.lookup.lock(tx, id);
    if (status !== 'active') return;
    const { lastCustomerAt } = await this.conversations.get(conversationId, tx);
    const heardAt = lastCustomerAt !== null && lastCustomerAt > startedAt ? lastCustomerAt : startedAt;
    const spanMs = NUDGE_MS + (await this.agents.outageSince(tx, heardAt));
    const [left] = await tx.query<{ ms: number }>(LEFT_OF, [heardAt, spanMs]);
    const leftMs = left?.ms ?? 0;
    if (leftMs <= 0 && (await this.conversations.isCustomersTurn(tx, conversationId)))
      await this.conversations.appendSystemLine(tx, conversationId, 'still_there');
    await this.deadlines.set(tx, 'session.nudge', id, leftMs > 0 ? leftMs : NUDGE_MS);
  }
}
