import { AgentsModule } from '@handraise/agents';
import { AnalyticsModule } from '@handraise/analytics';
import { AssistantModule } from '@handraise/assistant';
import { ConversationsModule } from '@handraise/conversations';
import { CustomersModule } from '@handraise/customers';
import { DispatchModule } from '@handraise/dispatch';
import { IdentityModule } from '@handraise/identity';
import { KnowledgeModule } from '@handraise/knowledge';
import { LedgerModule } from '@handraise/ledger';
import { LlmModule } from '@handraise/llm';
import { PayoutsModule } from '@handraise/payouts';
import { PlatformModule, type Configuration } from '@handraise/platform';
import { PricingModule } from '@handraise/pricing';
import { SessionsModule } from '@handraise/sessions';
import { TriageModule } from '@handraise/triage';
import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { BoardModule } from '../board/board.module';
import { DemoModule } from '../demo/demo.module';
import { PagesModule } from '../pages/pages.module';
import { PracticeModule } from '../practice/practice.module';

/** The libraries, in the order of the flow. */
export const flow = [
  LlmModule,
  CustomersModule,
  IdentityModule,
  KnowledgeModule,
  LedgerModule,
  PricingModule,
  ConversationsModule,
  AgentsModule,
  TriageModule,
  AssistantModule,
  DispatchModule,
  SessionsModule,
  PayoutsModule,
  BoardModule,
  AnalyticsModule,
];

/**
 * The whole server: platform, the flow, and what the environment adds. Tests leave the demo and the pages away
 * (see startApp).
 */
@Module({})
export class AppModule {
  static forRoot(configuration: Configuration, dataSource: DataSource): DynamicModule {
    const demo = configuration.demo ? [DemoModule] : [];
    const practice = configuration.simulatedAgents ? [PracticeModule] : [];
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(configuration, dataSource), ...flow, ...demo, ...practice, PagesModule],
    };
  }
}
