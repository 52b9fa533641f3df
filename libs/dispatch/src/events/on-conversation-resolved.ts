import type { EventPayload } from '@handraise/contracts';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { AskingService } from '../handoffs/asking.service';

/** Nobody has to come any more. */
@Injectable()
export class OnConversationResolved {
  constructor(private readonly asking: AskingService) {}

  @OnEvent('conversation.resolved')
  async handle(tx: Tx, { conversationId }: EventPayload<'conversation.resolved'>): Promise<void> {
    await this.asking.cancelFor(tx, conversationId);
  }
}
