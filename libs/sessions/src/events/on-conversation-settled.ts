import type { EventPayload } from '@handraise/contracts';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { SessionsService } from '../sessions.service';

/** The customer confirmed while a person was there: that person gets a minute to wrap up. */
@Injectable()
export class OnConversationSettled {
  constructor(private readonly sessions: SessionsService) {}

  @OnEvent('conversation.resolved')
  async handle(tx: Tx, { conversationId }: EventPayload<'conversation.resolved'>): Promise<void> {
    const session = await this.sessions.findOpenIn(conversationId, tx);
    if (session) await this.sessions.wrapUp(tx, session);
  }
}
