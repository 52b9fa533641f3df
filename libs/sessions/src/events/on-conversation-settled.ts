import type { EventPayload } from '@handraise/contracts';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { WrapUpsService } from '../wrap-ups.service';

/** The customer confirmed while a person was there: that person gets a minute to wrap up, unless asked for again. */
@Injectable()
export class OnConversationSettled {
  constructor(private readonly wrapUps: WrapUpsService) {}

  @OnEvent('conversation.resolved')
  async handle(tx: Tx, { conversationId }: EventPayload<'conversation.resolved'>): Promise<void> {
    await this.wrapUps.begin(tx, conversationId);
  }

  /** Without this the new request could not be accepted: a conversation has one open session at most. */
  @OnEvent('handoff.requested')
  async onAskedAgain(tx: Tx, { conversationId }: EventPayload<'handoff.requested'>): Promise<void> {
    await this.wrapUps.endIn(tx, conversationId);
  }
}
