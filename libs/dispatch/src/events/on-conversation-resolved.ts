import type { EventPayload } from '@handraise/contracts';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { DispatchService } from '../dispatch.service';

/** Nobody has to come any more. */
@Injectable()
export class OnConversationResolved {
  constructor(private readonly dispatch: DispatchService) {}

  @OnEvent('conversation.resolved')
  async handle(tx: Tx, { conversationId }: EventPayload<'conversation.resolved'>): Promise<void> {
    await this.dispatch.cancelFor(tx, conversationId);
  }
}
