import type { EventPayload } from '@handraise/contracts';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { SessionsService } from '../sessions.service';

/** The customer confirmed while a person was there: that person gets a minute to wrap up, unless asked for again. */
@Injectable()
export class OnConversationSettled {
  constructor(private readonly sessions: SessionsService) {}

  @OnEvent('conversation.resolved')
  async handle(tx: Tx, { conversationId }: EventPayload<'conversation.resolved'>): Promise<void> {
    await this.sessions.wrapUp(tx, conversationId);
  }

  @OnEvent('handoff.requested')
  async onAskedAgain(tx: Tx, { conversationId }: EventPayload<'handoff.requested'>): Promise<void> {
    await this.sessions.endWrapUpIn(tx, conversationId);
  }
}
