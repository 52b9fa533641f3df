import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type AgentCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { toSession } from '../db/rows';
import { SessionsService } from '../sessions.service';

/** The accept. */
@Controller()
export class AcceptController {
  constructor(private readonly sessions: SessionsService) {}

  @Command(commands.acceptOffer)
  async accept(
    { offerId }: InputOf<typeof commands.acceptOffer>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.acceptOffer>> {
    const { session, packet } = await this.sessions.accept(offerId, caller.id);
    return { session: toSession(session), packet };
  }
}
