import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { ConversationsService, toConversation, type Appended } from '@handraise/conversations';
import { Command, UnitOfWork, type AgentCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { toSession, type SessionRow } from '../db/rows';
import { LIST } from '../db/statements';
import { OPEN_STATUSES } from '../domain/session';
import { PacketsService } from '../packets.service';
import { SessionMessagesService } from '../session-messages.service';
import { SessionLookup } from '../session-lookup.service';
import { SessionsService } from '../sessions.service';
import { isCut } from './resumed-messages';

/** An agent's own sessions, over HTTP and sockets. */
@Controller()
export class SessionsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookup: SessionLookup,
    private readonly sessions: SessionsService,
    private readonly messages: SessionMessagesService,
    private readonly packets: PacketsService,
    private readonly conversations: ConversationsService,
  ) {}

  @Command(commands.listSessions)
  async list(
    input: InputOf<typeof commands.listSessions>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.listSessions>> {
    const rows = await this.unitOfWork.query<SessionRow>(LIST, [
      caller.id,
      input.limit,
      input.after ?? null,
      input.open ?? null,
    ]);
    return { data: rows.map(toSession), next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null };
  }

  @Command(commands.getSession)
  async get(
    { sessionId }: InputOf<typeof commands.getSession>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.getSession>> {
    const row = await this.lookup.getOwn(sessionId, caller.id);
    const conversation = toConversation(await this.conversations.get(row.conversationId));
    const packet = OPEN_STATUSES.includes(row.status) ? { packet: await this.packets.of(row) } : {};
    return { session: toSession(row), conversation, ...packet };
  }

  @Command(commands.resumeSession)
  async resume(
    input: InputOf<typeof commands.resumeSession>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.resumeSession>> {
    const row = await this.lookup.getOwnOpen(input.sessionId, caller.id);
    const conversation = toConversation(await this.conversations.get(row.conversationId));
    const messages = await this.conversations.messagesAfter(row.conversationId, input.after);
    const more = isCut(messages, input.after, conversation);
    return { conversation, session: toSession(row), messages, more };
  }

  @Command(commands.sendAgentMessage)
  async send(
    input: InputOf<typeof commands.sendAgentMessage>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.sendAgentMessage>> {
    return toReceipt(await this.messages.send(caller.id, input.conversationId, input));
  }

  @Command(commands.sendAgentMessageOverHttp)
  async sendOverHttp(
    input: InputOf<typeof commands.sendAgentMessageOverHttp>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.sendAgentMessageOverHttp>> {
    return toReceipt(await this.messages.sendInto(caller.id, input.sessionId, input));
  }

  @Command(commands.resolveSession)
  async resolve(
    input: InputOf<typeof commands.resolveSession>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.resolveSession>> {
    const { session, earning } = await this.sessions.resolve(input.sessionId, caller.id, input.outcome, input.note);
    return { session: toSession(session), earning };
  }

  @Command(commands.releaseSession)
  async release(
    input: InputOf<typeof commands.releaseSession>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.releaseSession>> {
    const { session, earning } = await this.sessions.release(input.sessionId, caller.id, input.reason);
    return { session: toSession(session), earning };
  }

  @Command(commands.handBack)
  async handBack(
    input: InputOf<typeof commands.handBack>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.handBack>> {
    const { session, earning } = await this.sessions.handBack(input.sessionId, caller.id, input.note);
    return { session: toSession(session), earning };
  }
}

const toReceipt = ({ id, seq, createdAt }: Appended) => ({ id, seq, createdAt: createdAt.toISOString() });
