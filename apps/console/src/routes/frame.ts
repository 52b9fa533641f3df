import { createRootRoute, createRoute, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router';
import type { Id } from '@handraise/kernel';
import { session } from '../api/server';
import { idIn, wordIn } from '../search';
import { NotFound } from '../shell/not-found';
import { Shell } from '../shell/shell';

/** What stands in an address, before a route has looked at it. */
export type Search = Record<string, unknown>;

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search: Search): { to?: string } => ({ to: wordIn(search.to) }),
  component: lazyRouteComponent(() => import('../session/login.page'), 'LoginPage'),
});

/** Everything in here needs a login; whoever has none is led to it and back. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    if (!(await session.isAlive())) throw redirect({ to: '/login', search: { to: location.publicHref } });
  },
  component: Shell,
});

export const inShell = { getParentRoute: () => shellRoute };

/** An identifier in a path; anything else is an address that leads nowhere. */
export function knownId<Name extends string>(text: string): Id<Name> {
  const id = idIn<Name>(text);
  if (id === undefined) throw notFound();
  return id;
}
