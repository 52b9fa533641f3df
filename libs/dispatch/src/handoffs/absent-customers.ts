import type { ConversationId, CustomerId, HandoffId } from '@handraise/kernel';
import {
  Deadlines,
  Notifier,
  ReactToDeadline,
  room,
  SocketListeners,
  UnitOfWork,
  type ConnectedSocket,
} from '@handraise/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FIND_HANDOFF, OPEN_OF_CUSTOMER } from '../db/statements';
import type { HandoffRow } from '../db/rows';
import { AskingService } from './asking.service';
import { ChoosingService } from './choosing.service';

/** Away this long while waiting: asked on return whether a person is still wanted; after the second, canceled. */
const AWAY_MS = 120_000;
const GONE_MS = 15 * 60_000;

/**
 * Customers who wait and close the page. Only who was connected can be missed: a customer of the HTTP routes alone has no
 * socket to lose, and waits like everybody else.
 */
@Injectable()
export class AbsentCustomers implements OnModuleInit {
  constructor(
    private readonly listeners: SocketListeners,
    private readonly unitOfWork: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly notifier: Notifier,
    private readonly asking: AskingService,
    private readonly choosing: ChoosingService,
  ) {}

  onModuleInit(): void {
    this.listeners.register('customer', {
      onConnect: (socket) => this.note(socket, 'here'),
      onDisconnect: (socket) => this.note(socket, 'left'),
    });
  }

  @ReactToDeadline('handoff.away')
  async onAway(subjectId: string): Promise<void> {
    const id = subjectId as HandoffId;
    if (await this.isAway(id)) await this.unitOfWork.run((tx) => this.choosing.offerChoice(tx, id));
  }

  @ReactToDeadline('handoff.gone')
  async onGone(subjectId: string): Promise<void> {
    const id = subjectId as HandoffId;
    if (await this.isAway(id)) await this.unitOfWork.run((tx) => this.asking.cancelAbandoned(tx, id));
  }

  /**
   * The socket's coming and going only sets and clears deadlines; whether anybody is really away is looked up
   * when one falls due.
   */
  private async note({ caller }: ConnectedSocket, what: 'here' | 'left'): Promise<void> {
    if (caller.kind !== 'customer') return;
    const waiting = await this.findWaiting(caller.id);
    if (waiting.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      for (const { id } of waiting) {
        if (what === 'left') {
          await this.deadlines.set(tx, 'handoff.away', id, AWAY_MS);
          await this.deadlines.set(tx, 'handoff.gone', id, GONE_MS);
        } else await this.deadlines.clear(tx, ['handoff.away', 'handoff.gone'], id);
      }
    });
  }

  private findWaiting(id: CustomerId): Promise<{ id: HandoffId; conversationId: ConversationId }[]> {
    return this.unitOfWork.query(OPEN_OF_CUSTOMER, [id]);
  }

  /** Another device, or a node that was not asked when the first one left. */
  private async isAway(id: HandoffId): Promise<boolean> {
    const [handoff] = await this.unitOfWork.query<HandoffRow>(FIND_HANDOFF, [id]);
    return handoff !== undefined && !(await this.notifier.isAnyoneIn(room.customer(handoff.customerId)));
  }
}
