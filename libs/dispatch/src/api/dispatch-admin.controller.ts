import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type AdminCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { DecisionLogService } from '../decision-log.service';
import { HandoffsService } from '../handoffs/handoffs.service';
import { RoutingPolicyService } from '../routing-policy.service';

/** The line, the routing policy and the decision log, for admins. */
@Controller()
export class DispatchAdminController {
  constructor(
    private readonly handoffs: HandoffsService,
    private readonly policies: RoutingPolicyService,
    private readonly log: DecisionLogService,
  ) {}

  @Command(commands.listHandoffs)
  requests(input: InputOf<typeof commands.listHandoffs>): Promise<ResultOf<typeof commands.listHandoffs>> {
    return this.handoffs.list(input);
  }

  @Command(commands.listRoutingPolicies)
  list(page: InputOf<typeof commands.listRoutingPolicies>): Promise<ResultOf<typeof commands.listRoutingPolicies>> {
    return this.policies.list(page);
  }

  @Command(commands.draftRoutingPolicy)
  draft(
    input: InputOf<typeof commands.draftRoutingPolicy>,
    caller: AdminCaller,
  ): Promise<ResultOf<typeof commands.draftRoutingPolicy>> {
    return this.policies.draft(input, caller.id);
  }

  @Command(commands.publishRoutingPolicy)
  publish(
    { version }: InputOf<typeof commands.publishRoutingPolicy>,
    caller: AdminCaller,
  ): Promise<ResultOf<typeof commands.publishRoutingPolicy>> {
    return this.policies.publish(version, caller.id);
  }

  @Command(commands.listDecisions)
  decisions(input: InputOf<typeof commands.listDecisions>): Promise<ResultOf<typeof commands.listDecisions>> {
    return this.log.list(input);
  }

  @Command(commands.getDecision)
  decision({ decisionId }: InputOf<typeof commands.getDecision>): Promise<ResultOf<typeof commands.getDecision>> {
    return this.log.get(decisionId);
  }

  @Command(commands.replayDecision)
  replay({ decisionId }: InputOf<typeof commands.replayDecision>): Promise<ResultOf<typeof commands.replayDecision>> {
    return this.log.replay(decisionId);
  }

  @Command(commands.verifyDecisionLog)
  verify(): Promise<ResultOf<typeof commands.verifyDecisionLog>> {
    return this.log.verify();
  }
}
