import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { notFound } from '@handraise/kernel';
import { Command, type CustomerCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { ConversationsService } from '../conversations.service';
import { CustomerMessagesService } from '../customer-messages.service';
import { toConversation } from '../db/rows';
import type { Appended } from '../new-message';

/** A customer's own conversation, over HTTP and sockets. */
@Controller()
export class ConversationsController {
  constructor(
    private readonly own: CustomerMessagesService,
    private readonly conversations: ConversationsService,
  ) {}

  @Command(commands.openConversation)
  open(_: object, caller: CustomerCaller): Promise<ResultOf<typeof commands.openConversation>> {
    return this.own.open(caller.id);
  }

  @Command(commands.getCurrentConversation)
  async current(_: object, caller: CustomerCaller): Promise<ResultOf<typeof commands.getCurrentConversation>> {
    const conversation = await this.own.findOpen(caller.id);
    if (!conversation) throw notFound('open conversation');
    return toConversation(conversation);
  }

  @Command(commands.getConversation)
  async get(
    input: InputOf<typeof commands.getConversation>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.getConversation>> {
    return toConversation(await this.own.getOwn(input.conversationId, caller.id));
  }

  /** The cursor is the last sequence number. */
  @Command(commands.listMessages)
  async messages(
    input: InputOf<typeof commands.listMessages>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.listMessages>> {
    const { id } = await this.own.getOwn(input.conversationId, caller.id);
    const data = await this.conversations.messagesAfter(id, input.after, input.limit);
    return { data, next: data.length === input.limit ? String(data.at(-1)?.seq ?? '') : null };
  }

  @Command(commands.sendCustomerMessage)
  async send(
    input: InputOf<typeof commands.sendCustomerMessage>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.sendCustomerMessage>> {
    return toReceipt(await this.own.send(caller.id, input));
  }

  @Command(commands.resolveConversation)
  resolve(
    input: InputOf<typeof commands.resolveConversation>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.resolveConversation>> {
    return this.own.resolve(input.conversationId, caller.id);
  }
}

const toReceipt = ({ id, seq, createdAt }: Appended) => ({ id, seq, createdAt: createdAt.toISOString() });
