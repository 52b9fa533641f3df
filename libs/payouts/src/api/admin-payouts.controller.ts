import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type CallerOf } from '@handraise/platform';
import { AdjustmentsService } from '../adjustments.service';
import { PayoutRunsService } from '../payout-runs.service';
import { PayoutsService } from '../payouts.service';

/** Payouts, for admins, and the corrections by hand that go into them. */
@Controller()
export class AdminPayoutsController {
  constructor(
    private readonly runs: PayoutRunsService,
    private readonly payouts: PayoutsService,
    private readonly adjustments: AdjustmentsService,
  ) {}

  @Command(commands.runPayouts)
  run(
    input: InputOf<typeof commands.runPayouts>,
    caller: CallerOf<typeof commands.runPayouts>,
  ): Promise<ResultOf<typeof commands.runPayouts>> {
    return this.runs.run(input, caller.id);
  }

  @Command(commands.listPayouts)
  list(input: InputOf<typeof commands.listPayouts>): Promise<ResultOf<typeof commands.listPayouts>> {
    return this.payouts.list(input);
  }

  @Command(commands.getPayout)
  get({ payoutId }: InputOf<typeof commands.getPayout>): Promise<ResultOf<typeof commands.getPayout>> {
    return this.payouts.get(payoutId);
  }

  @Command(commands.approvePayout)
  approve(
    { payoutId }: InputOf<typeof commands.approvePayout>,
    caller: CallerOf<typeof commands.approvePayout>,
  ): Promise<ResultOf<typeof commands.approvePayout>> {
    return this.payouts.approve(payoutId, caller.id);
  }

  @Command(commands.retryPayout)
  retry(
    { payoutId }: InputOf<typeof commands.retryPayout>,
    caller: CallerOf<typeof commands.retryPayout>,
  ): Promise<ResultOf<typeof commands.retryPayout>> {
    return this.payouts.retry(payoutId, caller.id);
  }

  @Command(commands.adjustLedger)
  adjust(
    input: InputOf<typeof commands.adjustLedger>,
    caller: CallerOf<typeof commands.adjustLedger>,
  ): Promise<ResultOf<typeof commands.adjustLedger>> {
    return this.adjustments.adjust(input, caller);
  }
}
