import { AgentsModule } from '@handraise/agents';
import { IdentityModule } from '@handraise/identity';
import { KnowledgeModule } from '@handraise/knowledge';
import { PayoutsModule } from '@handraise/payouts';
import { Module } from '@nestjs/common';
import { Hiring } from '../practice/hiring';
import { DemoSeed } from './demo-seed';
import { PeopleSeed } from './people-seed';

/** The demo brand. Only part of a server that runs with `DEMO=on`. */
@Module({
  imports: [IdentityModule, KnowledgeModule, AgentsModule, PayoutsModule],
  providers: [DemoSeed, PeopleSeed, Hiring],
  exports: [DemoSeed],
})
export class DemoModule {}
