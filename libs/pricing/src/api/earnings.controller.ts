import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type CallerOf } from '@handraise/platform';
import { EarningsService } from '../earnings.service';

/** What the calling agent earned. */
@Controller()
export class EarningsController {
  constructor(private readonly earnings: EarningsService) {}

  @Command(commands.listEarnings)
  list(
    input: InputOf<typeof commands.listEarnings>,
    caller: CallerOf<typeof commands.listEarnings>,
  ): Promise<ResultOf<typeof commands.listEarnings>> {
    return this.earnings.list(caller.id, input);
  }
}
