import { IdentityModule } from '@handraise/identity';
import { Module } from '@nestjs/common';
import { AdmissionsService } from './admissions.service';
import { AgentsPersonalData } from './agents.personal-data';
import { AgentsService } from './agents.service';
import { AdminAgentsController } from './api/admin-agents.controller';
import { AgentController } from './api/agent.controller';
import { AgentsRepository } from './db/agents.repository';
import { EngagementsRepository } from './db/engagements.repository';
import { LeasesRepository } from './db/leases.repository';
import { PoolRepository } from './db/pool.repository';
import { LinkSweep } from './events/link-sweep';
import { MissesService } from './misses.service';
import { LeaseKeeper } from './presence/lease-keeper';
import { PresenceAnnouncer } from './presence/presence-announcer';
import { PresenceService } from './presence/presence.service';
import { ProfilesService } from './profiles.service';
import { RestService } from './rest.service';
import { SuspensionsService } from './suspensions.service';

/** In groups, so that the module reads as what it is made of. */
const repositories = [AgentsRepository, PoolRepository, LeasesRepository, EngagementsRepository];
const presence = [PresenceService, PresenceAnnouncer, LeaseKeeper, LinkSweep];
const conduct = [MissesService, RestService, SuspensionsService];

/** The pool of people who help. */
@Module({
  imports: [IdentityModule],
  controllers: [AgentController, AdminAgentsController],
  providers: [
    AgentsService,
    AdmissionsService,
    ProfilesService,
    AgentsPersonalData,
    ...presence,
    ...conduct,
    ...repositories,
  ],
  exports: [AgentsService, AdmissionsService, ProfilesService, PresenceService],
})
export class AgentsModule {}
