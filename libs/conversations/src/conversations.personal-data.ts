import { PersonalDataOf, UnitOfWork, type PersonalData, type Subject, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toConversation, toMessage, type ConversationRow, type MessageRow } from './db/rows';
import {
  CLOSE_OF_CUSTOMER,
  ERASE_AGENT_LINES,
  ERASE_AUTHOR,
  ERASE_TEXTS,
  MESSAGES_AFTER,
  OF_CUSTOMER,
} from './db/statements';

/** What was said. Erasing a customer closes their conversations and overwrites the texts; erasing an agent overwrites their name. */
@Injectable()
@PersonalDataOf('conversations')
export class ConversationsPersonalData implements PersonalData {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    if (subject.kind !== 'customer') return {};
    const rows = await this.unitOfWork.query<ConversationRow>(OF_CUSTOMER, [subject.id]);
    const conversations = rows.map(async (row) => ({ ...toConversation(row), messages: await this.messagesOf(row) }));
    return { conversations: await Promise.all(conversations) };
  }

  /** Closing comes first: nothing can be written between the overwriting and the commit. */
  async erase(tx: Tx, subject: Subject): Promise<void> {
    const statements =
      subject.kind === 'customer' ? [CLOSE_OF_CUSTOMER, ERASE_TEXTS] : [ERASE_AUTHOR, ERASE_AGENT_LINES];
    for (const statement of statements) await tx.query(statement, [subject.id]);
  }

  private async messagesOf(row: ConversationRow): Promise<unknown[]> {
    const messages = await this.unitOfWork.query<MessageRow>(MESSAGES_AFTER, [row.id, 0, row.lastSeq]);
    return messages.map(toMessage);
  }
}
