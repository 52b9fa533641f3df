import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Id } from '@handraise/kernel';
import { idIn } from '../search';
import { inShell, type Search } from './frame';

const decisionsRoute = createRoute({
  ...inShell,
  path: '/decisions',
  validateSearch: (search: Search): { decision?: Id<'Decision'> } => ({ decision: idIn(search.decision) }),
  component: lazyRouteComponent(() => import('../decisions/decisions.page'), 'DecisionsPage'),
});
const eventsRoute = createRoute({
  ...inShell,
  path: '/events',
  component: lazyRouteComponent(() => import('../events/events.page'), 'EventsPage'),
});

/** What was decided and what failed. */
export const recordsRoutes = [decisionsRoute, eventsRoute] as const;
