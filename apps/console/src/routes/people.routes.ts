import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AgentStatus } from '@handraise/contracts';
import type { Id } from '@handraise/kernel';
import { agentFilters } from '../agents/agent-words';
import { idIn, oneOf, wordIn } from '../search';
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
  validateSearch: (search: Search): { customer?: Id<'Customer'>; find?: string } => ({
    customer: idIn(search.customer),
    find: wordIn(search.find),
  }),
  component: lazyRouteComponent(() => import('../customers/customers.page'), 'CustomersPage'),
});

const adminsRoute = createRoute({
  ...inShell,
  path: '/admins',
  component: lazyRouteComponent(() => import('../admins/admins.page'), 'AdminsPage'),
});

/** Who helps, who is helped, and who decides. */
export const peopleRoutes = [agentsRoute, customersRoute, adminsRoute] as const;
