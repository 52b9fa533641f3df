import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, PersonalDataRegistry, type CallerOf } from '@handraise/platform';
import { AdmissionsService } from '../admissions.service';
import { LeaseKeeper } from '../presence/lease-keeper';
import { PresenceService } from '../presence/presence.service';
import { ProfilesService } from '../profiles.service';

const { applyAsAgent, getOwnAgent, setPresence, heartbeat, exportOwnAgentData } = commands;

/** What agents do about themselves. */
@Controller()
export class AgentController {
  constructor(
    private readonly admissions: AdmissionsService,
    private readonly profiles: ProfilesService,
    private readonly presence: PresenceService,
    private readonly leases: LeaseKeeper,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  @Command(applyAsAgent)
  apply(input: InputOf<typeof applyAsAgent>): Promise<ResultOf<typeof applyAsAgent>> {
    return this.admissions.apply(input);
  }

  @Command(getOwnAgent)
  getOwn(_: InputOf<typeof getOwnAgent>, caller: CallerOf<typeof getOwnAgent>): Promise<ResultOf<typeof getOwnAgent>> {
    return this.profiles.getOwn(caller.id);
  }

  @Command(setPresence)
  setPresence(
    { intent }: InputOf<typeof setPresence>,
    caller: CallerOf<typeof setPresence>,
  ): Promise<ResultOf<typeof setPresence>> {
    return this.presence.setIntent(caller.id, intent);
  }

  @Command(heartbeat)
  async heartbeat(
    { visible }: InputOf<typeof heartbeat>,
    caller: CallerOf<typeof heartbeat>,
  ): Promise<ResultOf<typeof heartbeat>> {
    await this.leases.setVisible(caller.socketId ?? '', visible);
    return {};
  }

  @Command(exportOwnAgentData)
  exportOwn(
    _: InputOf<typeof exportOwnAgentData>,
    caller: CallerOf<typeof exportOwnAgentData>,
  ): Promise<ResultOf<typeof exportOwnAgentData>> {
    return this.personalData.exportAll({ kind: 'agent', id: caller.id });
  }
}
