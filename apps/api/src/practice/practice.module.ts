import { AgentsModule } from '@handraise/agents';
import { IdentityModule } from '@handraise/identity';
import { Module } from '@nestjs/common';
import { Hiring } from './hiring';
import { PracticeLease } from './practice-lease';
import { PracticeLogins } from './practice-logins';
import { PracticeSeed } from './practice-seed';

/** The practice agents. Only part of a server that runs with `SIMULATED_AGENTS=on`. */
@Module({
  imports: [IdentityModule, AgentsModule],
  providers: [Hiring, PracticeLogins, PracticeSeed, PracticeLease],
  exports: [PracticeLogins, PracticeSeed, PracticeLease],
})
export class PracticeModule {}
