import { redact } from '@handraise/conversations';
import { DomainError, notFound, type ConversationId, type CustomerId, type SessionId } from '@handraise/kernel';
import { Outbox, UnitOfWork } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';
import { FIND, FIND_UNRATED, RATE } from './db/statements';
import { OVER_FOR_CUSTOMER } from './domain/session';

interface Rating {
  readonly sessionId: SessionId;
  readonly score: number;
  readonly comment?: string | undefined;
}

/** What customers think of the person, once per session. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** The session that may be rated now: the last one of the episode, once, within a week, and never after abuse. */
  async findUnrated(conversationId: ConversationId, episodeStartedAt: Date): Promise<SessionRow | undefined> {
    const [session] = await this.unitOfWork.query<SessionRow>(FIND_UNRATED, [conversationId, episodeStartedAt]);
    return session;
  }

  /**
   * A score of 1 to 5 for the person, when the customer's part is over. Refuses with `CONFLICT` before that, with
   * `ALREADY_RATED` the second time and with `NOT_FOUND` anybody else.
   */
  async rate(customerId: CustomerId, { sessionId, score, comment }: Rating): Promise<Rating> {
    return this.unitOfWork.run(async (tx) => {
      const [session] = await tx.query<SessionRow>(FIND, [sessionId]);
      if (!session || session.customerId !== customerId) throw notFound('session');
      if (!OVER_FOR_CUSTOMER.includes(session.status))
        throw new DomainError('CONFLICT', 'This session is not over yet: rate it when it has ended.');
      const { agentId, conversationId } = session;
      const words = comment === undefined ? undefined : redact(comment).text;
      const stored = await tx.query(RATE, [sessionId, customerId, agentId, score, words ?? null]);
      if (stored.length === 0)
        throw new DomainError('ALREADY_RATED', 'You have rated this session already. Thank you.');
      await this.outbox.add(tx, 'session.rated', { sessionId, conversationId, agentId, score });
      return { sessionId, score, ...(words === undefined ? {} : { comment: words }) };
    });
  }
}
