import type { AuthorKind, Conversation, Message, SystemLine } from '@handraise/contracts';
import {
  notFound,
  statesBefore,
  type AgentId,
  type ConversationId,
  type CustomerId,
  type MessageId,
} from '@handraise/kernel';
import { Deadlines, Ids, Notifier, Outbox, room, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toConversation, toMessage, type ConversationRow, type MessageRow } from './db/rows';
import * as statements from './db/statements';
import { ASSUMED_RESOLVED_MS, conversationTransitions } from './domain/conversation';
import { systemText } from './domain/system-text';
import { announceMessage, type Appended, type NewMessage } from './new-message';

/** A customer's message with what is needed to judge and answer it. */
export interface Turn {
  readonly conversationId: ConversationId;
  readonly customerId: CustomerId;
  readonly seq: number;
  readonly epoch: number;
  readonly episode: number;
  readonly text: string;
  /** The messages before it in order, oldest first, at most 20. */
  readonly history: readonly { readonly author: AuthorKind; readonly text: string; readonly seq: number }[];
}

/** No sequence number is beyond: the largest that the column holds. */
const LAST_SEQ = 2_147_483_647;

/** The thread of a customer, for the libraries of the later steps. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly notifier: Notifier,
    private readonly outbox: Outbox,
    private readonly deadlines: Deadlines,
  ) {}

  /** Throws `NOT_FOUND`. */
  async get(id: ConversationId, tx?: Tx): Promise<ConversationRow> {
    const [row] = await (tx ?? this.unitOfWork).query<ConversationRow>(statements.FIND, [id]);
    if (!row) throw notFound('conversation');
    return row;
  }

  /** The same, and nobody changes it until the transaction ends. */
  async lock(tx: Tx, id: ConversationId): Promise<ConversationRow> {
    const [row] = await tx.query<ConversationRow>(statements.LOCK, [id]);
    if (!row) throw notFound('conversation');
    return row;
  }

  /** A customer's message with the talk before it. Throws `NOT_FOUND`. */
  async getTurn(id: ConversationId, seq: number): Promise<Turn> {
    const conversation = await this.get(id);
    const rows = await this.unitOfWork.query<MessageRow>(statements.LAST_MESSAGES, [id, seq, 21]);
    const last = rows.at(-1);
    if (!last || last.seq !== seq || last.authorKind !== 'customer') throw notFound('turn');
    const history = rows.slice(0, -1).map((row) => ({ author: row.authorKind, text: row.body, seq: row.seq }));
    const { customerId, epoch, episode } = conversation;
    return { conversationId: id, customerId, seq, epoch, episode, text: last.body, history };
  }

  /** In order, from the message after `after` on: what a client that was away asks for (I10). */
  async messagesAfter(id: ConversationId, after: number, limit = 200): Promise<Message[]> {
    const rows = await this.unitOfWork.query<MessageRow>(statements.MESSAGES_AFTER, [id, after, limit]);
    return rows.map(toMessage);
  }

  /** The newest messages, oldest of them first. */
  async lastMessages(id: ConversationId, limit: number): Promise<Message[]> {
    const rows = await this.unitOfWork.query<MessageRow>(statements.LAST_MESSAGES, [id, LAST_SEQ, limit]);
    return rows.map(toMessage);
  }

  /**
   * Writes a message and, after the commit, tells everybody in the conversation. A resend is told nobody again.
   * Refuses with `STALE_EPOCH`, `CLIENT_ID_REUSED`, `CONVERSATION_CLOSED` or `NOT_FOUND`.
   */
  async append(tx: Tx, message: NewMessage): Promise<Appended> {
    const { author } = message;
    const id = message.id ?? this.ids.next<MessageId>();
    const authorId = 'id' in author ? author.id : null;
    const agent = author.kind === 'agent' ? author : undefined;
    const [appended] = await tx.query<Appended>(statements.APPEND, [
      message.conversationId,
      id,
      author.kind,
      authorId,
      agent?.name ?? null,
      agent?.simulated ?? false,
      message.clientId ?? null,
      message.text,
      message.citations ? JSON.stringify(message.citations) : null,
      message.system ? JSON.stringify(message.system) : null,
      author.kind === 'assistant' || author.kind === 'agent' ? (author.epoch ?? null) : null,
      author.kind === 'assistant' ? author.answeredSeq : null,
    ]);
    if (!appended) throw notFound('conversation');
    if (!appended.duplicate && !appended.reopen) announceMessage(this.notifier, tx, message, appended);
    return appended;
  }

  /** Whether a person wrote last, and nobody has asked since then whether the customer is still there. */
  async isCustomersTurn(tx: Tx, id: ConversationId): Promise<boolean> {
    const [found] = await tx.query<{ turn: boolean }>(statements.IS_CUSTOMERS_TURN, [id]);
    return found?.turn ?? false;
  }

  /** A line of the system; clients show it by its code in the reader's language. */
  appendSystemLine(
    tx: Tx,
    conversationId: ConversationId,
    code: SystemLine['code'],
    params: SystemLine['params'] = {},
  ): Promise<Appended> {
    const system = { code, params };
    return this.append(tx, { conversationId, author: { kind: 'system' }, text: systemText(system), system });
  }

  /** Puts the assistant, the line or a person in control; everything being written under the old epoch is refused. */
  async takeControl(
    tx: Tx,
    id: ConversationId,
    control: Conversation['control'],
    controllerId: AgentId | null = null,
    fromEpoch: number | null = null,
  ): Promise<number> {
    const [taken] = await tx.query<{ epoch: number; status: Conversation['status']; episode: number }>(
      statements.TAKE_CONTROL,
      [id, control, controllerId, fromEpoch],
    );
    if (!taken) throw notFound('conversation');
    const { status, episode } = taken;
    this.notifier.send(tx, room.conversation(id), 'conversation:changed', {
      conversationId: id,
      status,
      control,
      episode,
    });
    return taken.epoch;
  }

  /** Tells everybody in the conversation who is in control, after it was changed inside an SQL function. */
  async announceControl(tx: Tx, id: ConversationId): Promise<void> {
    this.changed(tx, await this.get(id, tx));
  }

  /** Opens a settled conversation again: a new episode, the assistant in control, a visible line. */
  async reopen(tx: Tx, id: ConversationId): Promise<void> {
    const [row] = await tx.query<ConversationRow>(statements.REOPEN, [id]);
    if (!row) return;
    this.changed(tx, row);
    await this.deadlines.set(tx, 'conversation.assume_resolved', id, ASSUMED_RESOLVED_MS);
    await this.appendSystemLine(tx, id, 'conversation_reopened');
  }

  /** Ends the episode as resolved. False when it was not open any more. */
  async resolve(tx: Tx, id: ConversationId, confirmed: boolean): Promise<boolean> {
    const row = await this.endEpisode(tx, id, 'resolved');
    if (!row) return false;
    const { customerId, episode } = row;
    const startedAt = row.episodeStartedAt.toISOString();
    await this.outbox.add(tx, 'conversation.resolved', {
      conversationId: id,
      customerId,
      episode,
      startedAt,
      confirmed,
    });
    return true;
  }

  /** Ends the episode without a solution: the customer left, or nothing could be done. */
  async abandon(tx: Tx, id: ConversationId): Promise<boolean> {
    return (await this.endEpisode(tx, id, 'abandoned')) !== undefined;
  }

  /**
   * Nobody could take it: the message is kept, the customer is told. `silent`: what the customer writes from now on is for
   * the person who will come, so the assistant says nothing to it.
   */
  async defer(tx: Tx, id: ConversationId, { silent = false } = {}): Promise<boolean> {
    return (await this.endEpisode(tx, id, 'deferred', silent ? 'queue' : 'ai')) !== undefined;
  }

  /** Somebody is writing; never stored. */
  signalTyping(conversationId: ConversationId, by: AuthorKind, exceptSocket?: string): void {
    this.notifier.sendNow(room.conversation(conversationId), 'typing', { conversationId, by }, exceptSocket);
  }

  /** Never goes back and never beyond the last message; a read mark is worth no lock and no event. */
  async markRead(conversationId: ConversationId, by: 'customer' | 'agent', seq: number): Promise<void> {
    const [mark] = await this.unitOfWork.query<{ seq: number }>(statements.MARK_READ, [conversationId, by, seq]);
    if (!mark) throw notFound('conversation');
    this.notifier.sendNow(room.conversation(conversationId), 'message:read', { conversationId, seq: mark.seq, by });
  }

  /** How long the customer waited for each answer of a person since then, in milliseconds. */
  async replyGaps(tx: Tx, id: ConversationId, since: Date): Promise<number[]> {
    return (await tx.query<{ ms: number }>(statements.REPLY_GAPS, [id, since])).map(({ ms }) => ms);
  }

  /** How many open conversations the assistant, the line and people have. */
  async countOpen(): Promise<Record<Conversation['control'], number>> {
    const rows = await this.unitOfWork.query<{ control: Conversation['control']; n: number }>(statements.COUNT_OPEN);
    return { ai: 0, queue: 0, human: 0, ...Object.fromEntries(rows.map(({ control, n }) => [control, n])) };
  }

  /**
   * Every end takes control away from whoever has it and raises the epoch, so nothing written before it arrives
   * after it (I3).
   */
  private async endEpisode(
    tx: Tx,
    id: ConversationId,
    status: 'resolved' | 'deferred' | 'abandoned',
    control: 'ai' | 'queue' = 'ai',
  ): Promise<ConversationRow | undefined> {
    const [row] = await tx.query<ConversationRow>(statements.END_EPISODE, [
      id,
      status,
      statesBefore(conversationTransitions, status),
      control,
    ]);
    if (row) this.changed(tx, row);
    return row;
  }

  private changed(tx: Tx, row: ConversationRow): void {
    const { id: conversationId, status, control, episode } = toConversation(row);
    this.notifier.send(tx, room.conversation(conversationId), 'conversation:changed', {
      conversationId,
      status,
      control,
      episode,
    });
  }
}
