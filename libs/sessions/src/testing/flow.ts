import { agentsEntities, AgentsModule } from '@handraise/agents';
import { ConversationsModule } from '@handraise/conversations';
import { customersEntities, CustomersModule } from '@handraise/customers';
import { DispatchModule } from '@handraise/dispatch';
import { identityEntities, IdentityModule } from '@handraise/identity';
import { LedgerModule } from '@handraise/ledger';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { PayPolicyEntity, PricingModule } from '@handraise/pricing';
import { SessionsModule } from '../sessions.module';

/** Everything from a request for a human to the booked earning, without the assistant. */
export const theFlow = {
  imports: [
    CustomersModule,
    IdentityModule,
    LedgerModule,
    PricingModule,
    ConversationsModule,
    AgentsModule,
    DispatchModule,
    SessionsModule,
  ],
  entities: [...customersEntities, ...identityEntities, ...agentsEntities, PayPolicyEntity],
};

export const startFlow = (environment: Record<string, string> = {}): Promise<TestServer> =>
  startTestServer({ ...theFlow, environment });
