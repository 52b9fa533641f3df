import type { HandoffId, OfferId } from '@handraise/kernel';
import { OnDeadline, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { ChoosingService } from '../handoffs/choosing.service';
import { ComingBackService } from '../handoffs/coming-back.service';
import { OffersService } from '../offers.service';

/** What happens when an offer's or a request's time is over. */
@Injectable()
export class DispatchDeadlines {
  constructor(
    private readonly choosing: ChoosingService,
    private readonly comingBack: ComingBackService,
    private readonly offers: OffersService,
  ) {}

  /** 3 s after it was made when no device showed it, else at the end of the countdown. */
  @OnDeadline('offer.expire')
  async onOfferExpired(tx: Tx, subjectId: string): Promise<void> {
    await this.offers.expire(tx, subjectId as OfferId);
  }

  /**
   * After the policy's maximum wait (VIP 60 s, others 180 s): wait on, be called back, leave a message, or the
   * assistant?
   */
  @OnDeadline('handoff.choose')
  async onLongWait(tx: Tx, subjectId: string): Promise<void> {
    await this.choosing.offerChoice(tx, subjectId as HandoffId);
  }

  /** A message or a contact was left: is there somebody now? */
  @OnDeadline('handoff.come_back')
  async onLater(tx: Tx, subjectId: string): Promise<void> {
    await this.comingBack.bringBack(tx, subjectId as HandoffId);
  }

  /** 24 h after the choice was offered. */
  @OnDeadline('handoff.defer')
  async onNoChoice(tx: Tx, subjectId: string): Promise<void> {
    await this.choosing.deferUnchosen(tx, subjectId as HandoffId);
  }
}
