import { AgentsService } from '@handraise/agents';
import { ConversationsService, redact, type Appended } from '@handraise/conversations';
import { DomainError, type AgentId, type ConversationId, type SessionId } from '@handraise/kernel';
import { UnitOfWork } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { SessionsService } from './sessions.service';

interface AgentMessage {
  readonly clientId: string;
  readonly text: string;
  readonly epoch?: number | undefined;
}

/** What an agent writes. The database refuses it from anyone but who is in control. */
@Injectable()
export class SessionMessagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsService,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
  ) {}

  async send(agentId: AgentId, conversationId: ConversationId, message: AgentMessage): Promise<Appended> {
    const { text } = redact(message.text);
    return this.unitOfWork.run(async (tx) => {
      const session = await this.sessions.findOpenIn(conversationId, tx);
      if (session?.agentId !== agentId)
        throw new DomainError('STALE_EPOCH', 'You are not in control of this conversation any more.');
      const { name, simulated } = await this.agents.getCard(agentId, tx);
      const author = { kind: 'agent' as const, id: agentId, name, simulated, epoch: message.epoch };
      const appended = await this.conversations.append(tx, {
        conversationId,
        clientId: message.clientId,
        text,
        author,
      });
      if (session.firstReplyAt === null) await this.sessions.noteFirstReply(tx, session);
      return appended;
    });
  }

  async sendInto(agentId: AgentId, sessionId: SessionId, message: AgentMessage): Promise<Appended> {
    const session = await this.sessions.getOwnOpen(sessionId, agentId);
    return this.send(agentId, session.conversationId, message);
  }
}
