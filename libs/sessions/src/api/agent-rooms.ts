import { room, SocketListeners, UnitOfWork, type ConnectedSocket } from '@handraise/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SessionRow } from '../db/rows';
import { OPEN_OF_AGENT } from '../db/statements';

/** On connect, an agent's socket hears the conversations of the agent's open sessions, and no others. */
@Injectable()
export class AgentRooms implements OnModuleInit {
  constructor(
    private readonly listeners: SocketListeners,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.listeners.register('agent', { onConnect: (socket) => this.joinOpen(socket) });
  }

  private async joinOpen(socket: ConnectedSocket): Promise<void> {
    if (socket.caller.kind !== 'agent') return;
    const open = await this.unitOfWork.query<SessionRow>(OPEN_OF_AGENT, [socket.caller.id]);
    for (const { conversationId } of open) socket.join(room.conversation(conversationId));
  }
}
