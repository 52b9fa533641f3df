import type { ConversationId } from '@handraise/kernel';
import { room, SocketListeners, UnitOfWork, type ConnectedSocket } from '@handraise/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IDS_OF_CUSTOMER } from '../db/statements';

/** On connect, a customer's socket hears all of its own conversations. */
@Injectable()
export class CustomerRooms implements OnModuleInit {
  constructor(
    private readonly listeners: SocketListeners,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.listeners.register('customer', { onConnect: (socket) => this.joinOwn(socket) });
  }

  /** All of them, settled ones too: a conversation may be opened again from another device. */
  private async joinOwn(socket: ConnectedSocket): Promise<void> {
    if (socket.caller.kind !== 'customer') return;
    const own = await this.unitOfWork.query<{ id: ConversationId }>(IDS_OF_CUSTOMER, [socket.caller.id]);
    for (const { id } of own) socket.join(room.conversation(id));
  }
}
