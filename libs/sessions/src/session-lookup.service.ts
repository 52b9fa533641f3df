import { ConversationsService } from '@handraise/conversations';
import { DomainError, notFound, type AgentId, type ConversationId, type SessionId } from '@handraise/kernel';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';
import * as statements from './db/statements';
import { OPEN_STATUSES } from './domain/session';

/** Finds sessions, and locks them in the order that everybody keeps: the conversation first, then the session. */
@Injectable()
export class SessionLookup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsService,
  ) {}

  /** Throws `NOT_FOUND`, also for another agent's session: whether it exists is nobody else's business. */
  async getOwn(id: SessionId, agentId: AgentId): Promise<SessionRow> {
    return ofAgent(await this.get(id), agentId);
  }

  /** The same, while the conversation may be read and written; `SESSION_ENDED` afterwards. */
  async getOwnOpen(id: SessionId, agentId: AgentId): Promise<SessionRow> {
    return open(await this.getOwn(id, agentId));
  }

  /** Throws `NOT_FOUND`. */
  async get(id: SessionId, tx?: Tx): Promise<SessionRow> {
    return found(await (tx ?? this.unitOfWork).query<SessionRow>(statements.FIND, [id]));
  }

  /** One at most, by the index `sessions_one_open_per_conversation`. */
  async findOpenIn(conversationId: ConversationId, tx?: Tx): Promise<SessionRow | undefined> {
    const [row] = await (tx ?? this.unitOfWork).query<SessionRow>(statements.FIND_OPEN_IN, [conversationId]);
    return row;
  }

  /** What an agent did last in a conversation. Throws `NOT_FOUND` when they never served it. */
  async getLastOf(agentId: AgentId, conversationId: ConversationId): Promise<SessionRow> {
    return found(await this.unitOfWork.query<SessionRow>(statements.LAST_OF_AGENT_IN, [conversationId, agentId]));
  }

  /** Everybody's, newest first, for the live board. */
  findAllOpen(limit: number): Promise<SessionRow[]> {
    return this.unitOfWork.query<SessionRow>(statements.ALL_OPEN, [limit]);
  }

  /** How many there are of these; the ones in wrap-up hold an agent too. */
  async countOpen(): Promise<number> {
    const [open] = await this.unitOfWork.query<{ n: number }>(statements.COUNT_OPEN);
    return open?.n ?? 0;
  }

  /** Nobody else ends it or writes into its conversation until the transaction is over. Throws `NOT_FOUND`. */
  async lock(tx: Tx, id: SessionId): Promise<SessionRow> {
    const { conversationId } = await this.get(id, tx);
    await this.conversations.lock(tx, conversationId);
    return found(await tx.query<SessionRow>(statements.LOCK, [id]));
  }

  /** Throws `NOT_FOUND` for another agent's session, as `getOwn` does. */
  async lockOwn(tx: Tx, id: SessionId, agentId: AgentId): Promise<SessionRow> {
    return ofAgent(await this.lock(tx, id), agentId);
  }
}

/** Refuses with `SESSION_ENDED` what can only be done while a session lasts. */
export function open(session: SessionRow): SessionRow {
  if (!OPEN_STATUSES.includes(session.status)) throw new DomainError('SESSION_ENDED', 'This session has ended.');
  return session;
}

function found([row]: readonly SessionRow[]): SessionRow {
  if (!row) throw notFound('session');
  return row;
}

function ofAgent(session: SessionRow, agentId: AgentId): SessionRow {
  if (session.agentId !== agentId) throw notFound('session');
  return session;
}
