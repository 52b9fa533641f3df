import { ConversationsService } from '@handraise/conversations';
import { DispatchService } from '@handraise/dispatch';
import type { ConversationId, SessionId } from '@handraise/kernel';
import { Deadlines, Notifier, room, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toSession, type SessionRow } from './db/rows';
import { WRAP } from './db/statements';
import { SESSION_DEADLINES, WRAP_UP_MS } from './domain/session';
import { SessionEnds } from './session-ends.service';
import { SessionLookup } from './session-lookup.service';

/** The paid minute after the customer's word: for outcome and note, while nobody is waited for any more. */
@Injectable()
export class WrapUpsService {
  constructor(
    private readonly lookup: SessionLookup,
    private readonly ends: SessionEnds,
    private readonly dispatch: DispatchService,
    private readonly conversations: ConversationsService,
    private readonly deadlines: Deadlines,
    private readonly notifier: Notifier,
  ) {}

  /** The customer confirmed. Nothing happens to who came for what was asked since then: they work on. */
  async begin(tx: Tx, conversationId: ConversationId): Promise<void> {
    const { controllerId } = await this.conversations.lock(tx, conversationId);
    const session = await this.lookup.findOpenIn(conversationId, tx);
    if (!session || controllerId === session.agentId) return;
    const [wrapping] = await tx.query<SessionRow>(WRAP, [session.id]);
    if (!wrapping) return;
    await this.deadlines.clear(tx, SESSION_DEADLINES, session.id);
    await this.deadlines.set(tx, 'session.wrap_up', session.id, WRAP_UP_MS);
    await this.dispatch.finish(tx, session.handoffId);
    this.notifier.send(tx, room.agent(session.agentId), 'session:changed', { session: toSession(wrapping) });
  }

  /** The minute is over: what nobody said otherwise counts as resolved. */
  async end(tx: Tx, id: SessionId): Promise<void> {
    const session = await this.lookup.lock(tx, id);
    if (session.status === 'wrapping') await this.ends.complete(tx, session, 'resolved', null);
  }

  /** The customer asks for a person again: whoever is still wrapping up makes room. */
  async endIn(tx: Tx, conversationId: ConversationId): Promise<void> {
    const session = await this.lookup.findOpenIn(conversationId, tx);
    if (session?.status === 'wrapping') await this.end(tx, session.id);
  }
}
