import { Controller } from '@nestjs/common';
import { commands, type AgentProfile, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type CallerOf } from '@handraise/platform';
import { AdmissionsService } from '../admissions.service';
import { ProfilesService } from '../profiles.service';
import { SuspensionsService } from '../suspensions.service';

const { listAgents, getAgent, approveAgent, rejectAgent, certifyAgent, suspendAgent, reinstateAgent } = commands;

/** People decide about people: each decision bears the admin's id. */
@Controller()
export class AdminAgentsController {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly admissions: AdmissionsService,
    private readonly suspensions: SuspensionsService,
  ) {}

  @Command(listAgents)
  list(input: InputOf<typeof listAgents>): Promise<ResultOf<typeof listAgents>> {
    return this.profiles.list(input);
  }

  @Command(getAgent)
  get({ agentId }: InputOf<typeof getAgent>): Promise<AgentProfile> {
    return this.profiles.get(agentId);
  }

  @Command(approveAgent)
  async approve(
    { agentId }: InputOf<typeof approveAgent>,
    caller: CallerOf<typeof approveAgent>,
  ): Promise<AgentProfile> {
    await this.admissions.approve({ agentId, by: caller.id });
    return this.profiles.get(agentId);
  }

  @Command(rejectAgent)
  async reject(input: InputOf<typeof rejectAgent>, caller: CallerOf<typeof rejectAgent>): Promise<AgentProfile> {
    await this.admissions.reject({ agentId: input.agentId, by: caller.id, reasons: [input.reason] });
    return this.profiles.get(input.agentId);
  }

  @Command(certifyAgent)
  async certify(input: InputOf<typeof certifyAgent>, caller: CallerOf<typeof certifyAgent>): Promise<AgentProfile> {
    await this.admissions.certify({ agentId: input.agentId, by: caller.id }, input);
    return this.profiles.get(input.agentId);
  }

  @Command(suspendAgent)
  async suspend(input: InputOf<typeof suspendAgent>, caller: CallerOf<typeof suspendAgent>): Promise<AgentProfile> {
    await this.suspensions.suspend({ agentId: input.agentId, by: caller.id, reasons: input.reasons });
    return this.profiles.get(input.agentId);
  }

  @Command(reinstateAgent)
  async reinstate(
    { agentId }: InputOf<typeof reinstateAgent>,
    caller: CallerOf<typeof reinstateAgent>,
  ): Promise<AgentProfile> {
    await this.suspensions.reinstate({ agentId, by: caller.id });
    return this.profiles.get(agentId);
  }
}
