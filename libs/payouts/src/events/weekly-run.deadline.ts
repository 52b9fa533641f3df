import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@handraise/kernel';
import { CLOCK, Deadlines, ReactToDeadline, UnitOfWork } from '@handraise/platform';
import { paydayAt } from '../domain/payday';
import { PayoutRunsService } from '../payout-runs.service';

const WEEKLY_RUN = 'payout.weekly_run';
const EVERYONE = 'everyone';
const SOON_MS = 60_000;

/**
 * The weekly run. It pays what was available at the last payday's cutoff, so running it once more pays nothing twice;
 * that is why every start simply runs it, and a payday that was slept through is made up for.
 */
@Injectable()
export class WeeklyRunDeadline implements OnApplicationBootstrap {
  constructor(
    private readonly runs: PayoutRunsService,
    private readonly deadlines: Deadlines,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.runIn(SOON_MS);
  }

  @ReactToDeadline(WEEKLY_RUN)
  async run(): Promise<void> {
    const now = this.clock.now();
    const { cutoff, nextPaydayAt } = paydayAt(now);
    await this.runs.run({ cutoff: cutoff.toISOString(), dryRun: false }, null);
    await this.runIn(nextPaydayAt.getTime() - now.getTime());
  }

  private runIn(ms: number): Promise<void> {
    return this.unitOfWork.run((tx) => this.deadlines.set(tx, WEEKLY_RUN, EVERYONE, ms));
  }
}
