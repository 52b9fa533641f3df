import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type AdminCaller } from '@handraise/platform';
import { Controller } from '@nestjs/common';
import { TriagePolicyService } from '../triage-policy.service';

/** The triage policy, for admins. */
@Controller()
export class TriageAdminController {
  constructor(private readonly policies: TriagePolicyService) {}

  @Command(commands.listTriagePolicies)
  list(page: InputOf<typeof commands.listTriagePolicies>): Promise<ResultOf<typeof commands.listTriagePolicies>> {
    return this.policies.list(page);
  }

  @Command(commands.draftTriagePolicy)
  draft(
    input: InputOf<typeof commands.draftTriagePolicy>,
    caller: AdminCaller,
  ): Promise<ResultOf<typeof commands.draftTriagePolicy>> {
    return this.policies.draft(input, caller.id);
  }

  @Command(commands.publishTriagePolicy)
  publish(
    { version }: InputOf<typeof commands.publishTriagePolicy>,
    caller: AdminCaller,
  ): Promise<ResultOf<typeof commands.publishTriagePolicy>> {
    return this.policies.publish(version, caller.id);
  }
}
