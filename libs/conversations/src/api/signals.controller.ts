import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { notFound, type ConversationId } from '@handraise/kernel';
import { Command, type AgentCaller, type CustomerCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { ConversationsService } from '../conversations.service';
import { CustomerMessagesService } from '../customer-messages.service';

type Both = CustomerCaller | AgentCaller;

/** Signals of either side: typing and reading. */
@Controller()
export class SignalsController {
  constructor(
    private readonly own: CustomerMessagesService,
    private readonly conversations: ConversationsService,
  ) {}

  @Command(commands.signalTyping)
  async typing(
    input: InputOf<typeof commands.signalTyping>,
    caller: Both,
  ): Promise<ResultOf<typeof commands.signalTyping>> {
    const id = await this.conversationOf(caller, input.conversationId);
    this.conversations.signalTyping(id, caller.kind, caller.socketId);
    return {};
  }

  @Command(commands.markRead)
  async read(input: InputOf<typeof commands.markRead>, caller: Both): Promise<ResultOf<typeof commands.markRead>> {
    const id = await this.conversationOf(caller, input.conversationId);
    await this.conversations.markRead(id, caller.kind, input.seq);
    return {};
  }

  /** A customer may leave the id away; an agent is heard only while in control. All else is `NOT_FOUND`. */
  private async conversationOf(caller: Both, given: ConversationId | undefined): Promise<ConversationId> {
    if (caller.kind === 'customer') {
      const conversation = given ? await this.own.getOwn(given, caller.id) : await this.own.findOpen(caller.id);
      if (!conversation) throw notFound('open conversation');
      return conversation.id;
    }
    if (!given || (await this.conversations.get(given)).controllerId !== caller.id) throw notFound('conversation');
    return given;
  }
}
