import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, UnitOfWork } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { ConversationsService } from '../conversations.service';
import { toConversation, type ConversationRow, type ListedConversationRow } from '../db/rows';
import { LIST } from '../db/statements';

/** Supervision: which conversations there are, and what was said. */
@Controller()
export class AdminConversationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsService,
  ) {}

  @Command(commands.listConversations)
  async list(input: InputOf<typeof commands.listConversations>): Promise<ResultOf<typeof commands.listConversations>> {
    const rows = await this.unitOfWork.query<ListedConversationRow>(LIST, [input.limit, input.after ?? null]);
    return {
      data: rows.map((row) => ({ ...toBoardConversation(row), ...(row.about === null ? {} : { about: row.about }) })),
      next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }

  /** The newest 500 messages: a board for looking at cases, not an archive. */
  @Command(commands.readConversation)
  async read(input: InputOf<typeof commands.readConversation>): Promise<ResultOf<typeof commands.readConversation>> {
    const row = await this.conversations.get(input.conversationId);
    const messages = await this.conversations.messagesAfter(row.id, Math.max(0, row.lastSeq - 500), 500);
    return { conversation: toBoardConversation(row), messages };
  }
}

const toBoardConversation = (row: ConversationRow) => ({ ...toConversation(row), customerId: row.customerId });
