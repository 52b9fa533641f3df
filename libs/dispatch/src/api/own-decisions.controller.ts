import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type AgentCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { OwnDecisionsService } from '../own-decisions.service';

/** Why an agent got offers, or did not, for that agent. */
@Controller()
export class OwnDecisionsController {
  constructor(private readonly decisions: OwnDecisionsService) {}

  @Command(commands.listOwnDecisions)
  list(
    page: InputOf<typeof commands.listOwnDecisions>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.listOwnDecisions>> {
    return this.decisions.list(caller.id, page);
  }

  @Command(commands.explainOwnDecision)
  explain(
    input: InputOf<typeof commands.explainOwnDecision>,
    caller: AgentCaller,
  ): Promise<ResultOf<typeof commands.explainOwnDecision>> {
    return this.decisions.explain(caller.id, input);
  }
}
