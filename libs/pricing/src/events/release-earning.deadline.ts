import { Injectable } from '@nestjs/common';
import { idOf } from '@handraise/contracts';
import { OnDeadline, type Tx } from '@handraise/platform';
import { EarningsService } from '../earnings.service';
import { EARNING_AVAILABLE } from '../pricing.service';

const earningId = idOf<'Earning'>();

/** The review time of an earning is over: it becomes available. */
@Injectable()
export class ReleaseEarningDeadline {
  constructor(private readonly earnings: EarningsService) {}

  @OnDeadline(EARNING_AVAILABLE)
  release(tx: Tx, subjectId: string): Promise<void> {
    return this.earnings.release(tx, earningId.parse(subjectId));
  }
}
