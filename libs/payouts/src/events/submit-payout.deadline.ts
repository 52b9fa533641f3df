import { Injectable } from '@nestjs/common';
import { payoutId } from '@handraise/contracts';
import { ReactToDeadline } from '@handraise/platform';
import { SUBMIT_PAYOUT } from '../payout-maker';
import { PayoutSender } from '../payout-sender';

/** A payout is due to be sent, or to be looked up again. */
@Injectable()
export class SubmitPayoutDeadline {
  constructor(private readonly sender: PayoutSender) {}

  @ReactToDeadline(SUBMIT_PAYOUT)
  submit(subjectId: string): Promise<void> {
    return this.sender.send(payoutId.parse(subjectId));
  }
}
