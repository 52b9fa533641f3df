import { AgentsService } from '@handraise/agents';
import { ConversationsService, redact, type Appended } from '@handraise/conversations';
import { DomainError, type AgentId, type ConversationId, type ErrorCode, type SessionId } from '@handraise/kernel';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { open, SessionLookup } from './session-lookup.service';
import { SessionsService } from './sessions.service';

/**
 * `clientId` is the device's own, so that a resend is a no-op; `epoch` makes the database refuse what was typed
 * before control changed (I3).
 */
interface AgentMessage {
  readonly clientId: string;
  readonly text: string;
  readonly epoch?: number | undefined;
}

/** What the database refuses an agent with who does not hold the conversation; the session tells them why. */
const NOT_IN_CONTROL: ReadonlySet<ErrorCode> = new Set(['STALE_EPOCH', 'CONVERSATION_CLOSED']);

/** What an agent writes. The database refuses it from anyone but who is in control. */
@Injectable()
export class SessionMessagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookup: SessionLookup,
    private readonly sessions: SessionsService,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
  ) {}

  /** Refuses with `NOT_FOUND` in a conversation that the agent never served, `SESSION_ENDED`, or `STALE_EPOCH`. */
  async send(agentId: AgentId, conversationId: ConversationId, message: AgentMessage): Promise<Appended> {
    try {
      return await this.append(agentId, conversationId, message);
    } catch (error) {
      if (error instanceof DomainError && NOT_IN_CONTROL.has(error.code))
        open(await this.lookup.getLastOf(agentId, conversationId));
      throw error;
    }
  }

  /** For the HTTP route, which names the session and not the conversation. */
  async sendInto(agentId: AgentId, sessionId: SessionId, message: AgentMessage): Promise<Appended> {
    const session = await this.lookup.getOwnOpen(sessionId, agentId);
    return this.send(agentId, session.conversationId, message);
  }

  private append(agentId: AgentId, conversationId: ConversationId, message: AgentMessage): Promise<Appended> {
    const { text } = redact(message.text);
    return this.unitOfWork.run(async (tx) => {
      const { name, simulated } = await this.agents.getCard(agentId, tx);
      const author = { kind: 'agent' as const, id: agentId, name, simulated, epoch: message.epoch };
      // the database says whether the agent is in control; it knows a resend also after the session's end
      const appended = await this.conversations.append(tx, {
        conversationId,
        clientId: message.clientId,
        text,
        author,
      });
      if (appended.firstReply) await this.noteFirstReply(tx, conversationId);
      return appended;
    });
  }

  private async noteFirstReply(tx: Tx, conversationId: ConversationId): Promise<void> {
    const session = await this.lookup.findOpenIn(conversationId, tx);
    if (session) await this.sessions.noteFirstReply(tx, session);
  }
}
