import { ErrorState, Loading } from '@handraise/ui';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { login } from './api/server';
import { HomePage } from './home/home.page';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  component: lazyRouteComponent(() => import('./account/login.page'), 'LoginPage'),
});
const applyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/apply',
  component: lazyRouteComponent(() => import('./account/apply.page'), 'ApplyPage'),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async () => {
    if (!(await login.isAlive())) throw redirect({ to: '/login' });
  },
  component: Shell,
});

const inShell = { getParentRoute: () => shellRoute };
const homeRoute = createRoute({ ...inShell, path: '/', component: HomePage });
const sessionRoute = createRoute({
  ...inShell,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./sessions/session.page'), 'SessionPage'),
});
const decisionsRoute = createRoute({
  ...inShell,
  path: '/decisions',
  component: lazyRouteComponent(() => import('./fairness/decisions.page'), 'DecisionsPage'),
});
// What an agent may still see who may not work any more stands under one parent, so that the shell can tell.
const moneyRoute = createRoute({ ...inShell, id: 'money', component: Outlet });
const inMoney = { getParentRoute: () => moneyRoute };
const earningsRoute = createRoute({
  ...inMoney,
  path: '/earnings',
  component: lazyRouteComponent(() => import('./earnings/earnings.page'), 'EarningsPage'),
});
const statementRoute = createRoute({
  ...inMoney,
  path: '/statements/$statementId',
  component: lazyRouteComponent(() => import('./earnings/statement.page'), 'StatementPage'),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  applyRoute,
  shellRoute.addChildren([
    homeRoute,
    sessionRoute,
    decisionsRoute,
    moneyRoute.addChildren([earningsRoute, statementRoute]),
  ]),
]);

/** All screens of the agent app. */
export const router = createRouter({
  routeTree,
  basepath: '/agent',
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
