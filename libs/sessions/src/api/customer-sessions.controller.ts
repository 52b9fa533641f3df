import { AgentsService } from '@handraise/agents';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { ConversationsService, CustomerMessagesService, toConversation } from '@handraise/conversations';
import { DispatchService } from '@handraise/dispatch';
import type { ConversationId } from '@handraise/kernel';
import { Command, type CustomerCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { RatingsService } from '../ratings.service';
import { SessionLookup } from '../session-lookup.service';
import { isCut } from './resumed-messages';

type Resumed = ResultOf<typeof commands.resumeConversation>;

/** The customer's side of a session: the state after a reconnect, and the rating. */
@Controller()
export class CustomerSessionsController {
  constructor(
    private readonly own: CustomerMessagesService,
    private readonly conversations: ConversationsService,
    private readonly dispatch: DispatchService,
    private readonly lookup: SessionLookup,
    private readonly agents: AgentsService,
    private readonly ratings: RatingsService,
  ) {}

  @Command(commands.resumeConversation)
  async resume(input: InputOf<typeof commands.resumeConversation>, caller: CustomerCaller): Promise<Resumed> {
    const conversation = input.conversationId
      ? toConversation(await this.own.getOwn(input.conversationId, caller.id))
      : await this.own.findOpen(caller.id);
    if (!conversation) return { conversation: null, messages: [] };
    const [messages, handoff, session] = await Promise.all([
      this.conversations.messagesAfter(conversation.id, input.after, 1000),
      this.dispatch.findOpen(conversation.id),
      this.sessionIn(conversation.id),
    ]);
    const more = isCut(messages, input.after, conversation);
    return { conversation, messages, more, ...(handoff ? { handoff } : {}), ...(session ? { session } : {}) };
  }

  @Command(commands.rateSession)
  async rate(
    input: InputOf<typeof commands.rateSession>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.rateSession>> {
    return { rating: await this.ratings.rate(caller.id, input) };
  }

  private async sessionIn(conversationId: ConversationId): Promise<Resumed['session']> {
    const session = await this.lookup.findOpenIn(conversationId);
    if (!session) return undefined;
    const agent = await this.agents.getCard(session.agentId);
    return { sessionId: session.id, agent };
  }
}
