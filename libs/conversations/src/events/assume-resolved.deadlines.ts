import type { ConversationId } from '@handraise/kernel';
import { Deadlines, OnDeadline, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { ConversationsService } from '../conversations.service';
import { ASSUMED_RESOLVED_MS } from '../domain/conversation';

/** A conversation that nobody touched for 24 h counts as resolved, marked as assumed. A waiting one never does. */
@Injectable()
export class AssumeResolvedDeadlines {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly deadlines: Deadlines,
  ) {}

  /**
   * One deadline per conversation, not one per message: when it falls due it looks when the last word was, and
   * sleeps on. While a person is in control or awaited it looks once an hour.
   */
  @OnDeadline('conversation.assume_resolved')
  async onQuiet(tx: Tx, subjectId: string): Promise<void> {
    const row = await this.conversations.lock(tx, subjectId as ConversationId);
    if (row.status === 'deferred')
      await this.deadlines.set(tx, 'conversation.assume_resolved', row.id, ASSUMED_RESOLVED_MS);
    if (row.status !== 'open') return;
    const quietUntil = row.updatedAt.getTime() + ASSUMED_RESOLVED_MS;
    const left = quietUntil - Date.now();
    if (row.control === 'ai' && left <= 0) await this.conversations.resolve(tx, row.id, false);
    else await this.deadlines.set(tx, 'conversation.assume_resolved', row.id, Math.max(left, ASSUMED_RESOLVED_MS / 24));
  }
}
