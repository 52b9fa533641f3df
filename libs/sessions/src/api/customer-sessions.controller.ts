import { AgentsService } from '@handraise/agents';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import {
  ConversationsService,
  CustomerMessagesService,
  toConversation,
  type ConversationRow,
} from '@handraise/conversations';
import { DispatchService } from '@handraise/dispatch';
import type { ConversationId, CustomerId } from '@handraise/kernel';
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
    const row = input.conversationId
      ? await this.own.getOwn(input.conversationId, caller.id)
      : await this.own.findOpen(caller.id);
    if (!row) return this.withoutOpen(caller.id);
    const [messages, handoff, session, toRate] = await Promise.all([
      this.conversations.messagesAfter(row.id, input.after, 1000),
      this.dispatch.findOpen(row.id),
      this.sessionIn(row.id),
      this.toRateIn(row),
    ]);
    const conversation = toConversation(row);
    return {
      conversation,
      messages,
      more: isCut(messages, input.after, conversation),
      ...(handoff ? { handoff } : {}),
      ...(session ? { session } : {}),
      ...(toRate ? { toRate } : {}),
      readByAgent: row.agentReadSeq,
    };
  }

  @Command(commands.rateSession)
  async rate(
    input: InputOf<typeof commands.rateSession>,
    caller: CustomerCaller,
  ): Promise<ResultOf<typeof commands.rateSession>> {
    return { rating: await this.ratings.rate(caller.id, input) };
  }

  private async withoutOpen(customerId: CustomerId): Promise<Resumed> {
    const last = await this.own.findLast(customerId);
    return { conversation: null, messages: [], ...(last ? { last: toConversation(last) } : {}) };
  }

  /** Nobody is asked for stars while a person is there or being found, nor in a conversation that nobody ever joined. */
  private async toRateIn({
    id,
    status,
    control,
    lastAgentId,
    episodeStartedAt,
  }: ConversationRow): Promise<Resumed['toRate']> {
    if (!lastAgentId || control !== 'ai' || status === 'closed') return undefined;
    const session = await this.ratings.findUnrated(id, episodeStartedAt);
    return session && { sessionId: session.id, agent: await this.agents.getCard(session.agentId) };
  }

  private async sessionIn(conversationId: ConversationId): Promise<Resumed['session']> {
    const session = await this.lookup.findOpenIn(conversationId);
    if (!session) return undefined;
    const agent = await this.agents.getCard(session.agentId);
    return { sessionId: session.id, agent };
  }
}
