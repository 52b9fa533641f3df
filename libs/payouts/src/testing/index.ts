import { entitiesOfAgents } from '@handraise/agents/testing';
import { randomUUID } from 'node:crypto';
import type { AccountId, AgentId } from '@handraise/kernel';
import { LedgerModule } from '@handraise/ledger';
import { sql, TokenIssuer, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { PricingModule } from '@handraise/pricing';
import { anAgentId, bookAnEarning } from '@handraise/pricing/testing';
import { PayoutAccountsService } from '../payout-accounts.service';
import { PayoutsModule } from '../payouts.module';
import { BankServer } from '../practice-bank/bank-server';

export { BankServer } from '../practice-bank/bank-server';
export type { BankFault, FaultPlan } from '../practice-bank/bank-fault';

/** Payouts with the practice bank on a database of their own; what is earned is payable at once. */
export const startPayoutsServer = (
  environment: Record<string, string> = {},
  database?: { readonly url: string },
): Promise<TestServer> =>
  startTestServer({
    ...(database === undefined ? {} : { database }),
    entities: entitiesOfAgents,
    imports: [LedgerModule, PricingModule, PayoutsModule],
    environment: { PAY_HOLD_SECONDS: '0', ...environment },
  });

const LOG_IN = sql(
  'test.payouts.log_in',
  `WITH account AS (INSERT INTO accounts (id, kind, email, name) VALUES ($1::uuid, $2, $3::uuid || '@example.org', 'Test') ON CONFLICT DO NOTHING)
   INSERT INTO refresh_families (id, account_id) VALUES ($3::uuid, $1::uuid)`,
);

/** An access token of somebody who is logged in, with an account if they had none; being an agent in the pool is another thing. */
export async function aTokenOf(server: TestServer, kind: 'agent' | 'admin', id: AccountId): Promise<string> {
  const familyId = randomUUID();
  await server.get(UnitOfWork).query(LOG_IN, [id, kind, familyId]);
  return (await server.get(TokenIssuer).issue({ kind, id, familyId })).accessToken;
}

/** Gives an agent an active payout account, through the bank's page. */
export async function openAccount(server: TestServer, agentId: AgentId): Promise<void> {
  const { onboardingUrl } = await server.get(PayoutAccountsService).setUp(agentId);
  if (onboardingUrl === undefined) return;
  const page = await fetch(onboardingUrl);
  if (!page.ok) throw new Error(`the bank's page answered ${page.status}`);
}

/** An agent with an active account who is owed `earnings` × 4.50. */
export async function anAgentToPay(server: TestServer, earnings = 1): Promise<AgentId> {
  const agentId = anAgentId();
  await openAccount(server, agentId);
  for (let booked = 0; booked < earnings; booked += 1) await bookAnEarning(server, { agentId });
  return agentId;
}

/** The bank of a server, to plan faults at. */
export const bankOf = (server: TestServer): BankServer => server.get(BankServer);
