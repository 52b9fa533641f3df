import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AgentStatus } from '@handraise/contracts';
import type { Id } from '@handraise/kernel';
import { agentFilters } from '../agents/agent-words';
import { idIn, oneOf } from '../search';
import { inShell, type Search } from './frame';

const agentsRoute = createRoute({
  ...inShell,
  path: '/agents',
  validateSearch: (search: Search): { status?: AgentStatus; agent?: Id<'Account'> } => ({
    status: oneOf(agentFilters)(search.status),
    agent: idIn(search.agent),
  }),
  component: lazyRouteComponent(() => import('../agents/agents.page'), 'AgentsPage'),
});
const customersRoute = createRoute({
  ...inShell,
  path: '/customers',
  validateSearch: (search: Search): { customer?: Id<'Customer'> } => ({ customer: idIn(search.customer) }),
  component: lazyRouteComponent(() => import('../customers/customers.page'), 'CustomersPage'),
});

/** Who helps and who is helped. */
export const peopleRoutes = [agentsRoute, customersRoute] as const;
