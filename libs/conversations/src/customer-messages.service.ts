import type { Conversation } from '@handraise/contracts';
import { DomainError, notFound, type ConversationId, type CustomerId, type MessageId } from '@handraise/kernel';
import { Deadlines, Ids, isDuplicate, Notifier, Outbox, room, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { ConversationsService } from './conversations.service';
import { toConversation, type ConversationRow } from './db/rows';
import * as statements from './db/statements';
import { ASSUMED_RESOLVED_MS } from './domain/conversation';
import { redact } from './domain/redaction';
import type { Appended, NewMessage } from './new-message';
import { UnjudgedMessages } from './unjudged-messages.service';

/** What customers do with their own conversation. */
@Injectable()
export class CustomerMessagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsService,
    private readonly unjudged: UnjudgedMessages,
    private readonly ids: Ids,
    private readonly outbox: Outbox,
    private readonly deadlines: Deadlines,
    private readonly notifier: Notifier,
  ) {}

  /** The open conversation, or a new one. Two at once get the same: the unique index decides. */
  async open(customerId: CustomerId): Promise<Conversation> {
    return this.unitOfWork.run(async (tx) => {
      const [created] = await tx.query<{ id: ConversationId }>(statements.OPEN, [this.ids.next(), customerId]);
      if (created) {
        await this.deadlines.set(tx, 'conversation.assume_resolved', created.id, ASSUMED_RESOLVED_MS);
        this.notifier.join(tx, room.customer(customerId), room.conversation(created.id));
      }
      const [row] = await tx.query<ConversationRow>(statements.FIND_OPEN, [customerId]);
      if (!row) throw new DomainError('CONFLICT', 'The conversation was just settled elsewhere; open it again.');
      return toConversation(row);
    });
  }

  /** One at most, deferred ones included. */
  async findOpen(customerId: CustomerId): Promise<ConversationRow | undefined> {
    const [row] = await this.unitOfWork.query<ConversationRow>(statements.FIND_OPEN, [customerId]);
    return row;
  }

  /** The newest that can be opened again; asked when none is open. */
  async findLast(customerId: CustomerId): Promise<ConversationRow | undefined> {
    const [row] = await this.unitOfWork.query<ConversationRow>(statements.FIND_LAST, [customerId]);
    return row;
  }

  /** Throws `NOT_FOUND` for another customer's conversation. */
  async getOwn(id: ConversationId, customerId: CustomerId): Promise<ConversationRow> {
    const row = await this.conversations.get(id);
    if (row.customerId !== customerId) throw notFound('conversation');
    return row;
  }

  /**
   * Stores a customer's message. Card numbers never get past this line. Under the assistant's control the turn is
   * handed to triage in the same transaction.
   */
  async send(
    customerId: CustomerId,
    message: { conversationId: ConversationId; clientId: string; text: string },
  ): Promise<Appended> {
    const { text } = redact(message.text);
    const author = { kind: 'customer' as const, id: customerId };
    const unjudged = await this.unjudged.append({ ...message, text, author });
    if (unjudged) return unjudged;
    return this.unitOfWork.run(async (tx) => {
      const appended = await this.appendOrReopen(tx, { ...message, text, author });
      if (!appended.duplicate && appended.control === 'ai') {
        const { seq, epoch } = appended;
        await this.outbox.add(tx, 'turn.taken', { conversationId: message.conversationId, customerId, seq, epoch });
      }
      return appended;
    });
  }

  /**
   * The customer says that it is settled. A repeat changes nothing; who is in control, person or assistant, is
   * not asked. Throws `NOT_FOUND` or `CONVERSATION_CLOSED`.
   */
  resolve(id: ConversationId, customerId: CustomerId): Promise<Conversation> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.conversations.lock(tx, id);
      if (row.customerId !== customerId) throw notFound('conversation');
      if (row.status === 'closed') throw new DomainError('CONVERSATION_CLOSED', 'This conversation is closed.');
      if (row.status === 'open') {
        await this.conversations.appendSystemLine(tx, id, 'conversation_resolved');
        await this.conversations.resolve(tx, id, true);
      }
      return toConversation(await this.conversations.lock(tx, id));
    });
  }

  /**
   * Writing into a settled conversation opens it again, with a new episode. Two devices at once: the lock makes
   * the second one find it open.
   */
  private async appendOrReopen(tx: Tx, message: NewMessage & { id?: MessageId }): Promise<Appended> {
    const appended = await this.conversations.append(tx, message);
    if (!appended.reopen) return appended;
    try {
      await this.conversations.reopen(tx, message.conversationId);
    } catch (error) {
      if (!isDuplicate(error, 'conversations_one_open')) throw error;
      throw new DomainError('CONFLICT', 'You have a newer open conversation; write there.');
    }
    return this.conversations.append(tx, message);
  }
}
