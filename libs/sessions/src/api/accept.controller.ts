import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { DispatchService } from '@handraise/dispatch';
import { Command, type AgentCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { AcceptService } from '../accept.service';
import { toSession } from '../db/rows';

/** The accept. */
@Controller()
export class AcceptController {
  constructor(
    private readonly accepts: AcceptService,
    private readonly dispatch: DispatchService,
  ) {}

  @Command(commands.acceptOffer)
  async accept(
    { offerId }: InputOf<typeof commands.acceptOffer>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.acceptOffer>> {
    const { session, packet } = await this.accepts.accept(offerId, caller.id);
    this.dispatch.silenceOtherDevices(offerId, caller);
    return { session: toSession(session), packet };
  }
}
