import { AgentsService } from '@handraise/agents';
import { ConversationsService, redact, type Appended } from '@handraise/conversations';
import type { AgentId, ConversationId, SessionId } from '@handraise/kernel';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { SessionLookup } from './session-lookup.service';
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
    private readonly lookup: SessionLookup,
    private readonly sessions: SessionsService,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
  ) {}

  async send(agentId: AgentId, conversationId: ConversationId, message: AgentMessage): Promise<Appended> {
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

  async sendInto(agentId: AgentId, sessionId: SessionId, message: AgentMessage): Promise<Appended> {
    const session = await this.lookup.getOwnOpen(sessionId, agentId);
    return this.send(agentId, session.conversationId, message);
  }

  private async noteFirstReply(tx: Tx, conversationId: ConversationId): Promise<void> {
    const session = await this.lookup.findOpenIn(conversationId, tx);
    if (session) await this.sessions.noteFirstReply(tx, session);
  }
}
