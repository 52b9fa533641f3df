import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type CallerOf } from '@handraise/platform';
import { PayPolicyService } from '../pay-policy.service';

/** The rate card's versions, for admins. */
@Controller()
export class PayPolicyController {
  constructor(private readonly policies: PayPolicyService) {}

  @Command(commands.listPayPolicies)
  list(page: InputOf<typeof commands.listPayPolicies>): Promise<ResultOf<typeof commands.listPayPolicies>> {
    return this.policies.list(page);
  }

  @Command(commands.draftPayPolicy)
  draft(
    document: InputOf<typeof commands.draftPayPolicy>,
    caller: CallerOf<typeof commands.draftPayPolicy>,
  ): Promise<ResultOf<typeof commands.draftPayPolicy>> {
    return this.policies.draft(document, caller.id);
  }

  @Command(commands.publishPayPolicy)
  publish(
    { version }: InputOf<typeof commands.publishPayPolicy>,
    caller: CallerOf<typeof commands.publishPayPolicy>,
  ): Promise<ResultOf<typeof commands.publishPayPolicy>> {
    return this.policies.publish(version, caller.id);
  }
}
