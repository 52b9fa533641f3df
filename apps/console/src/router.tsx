import { createRouter } from '@tanstack/react-router';
import { ErrorState, Loading } from '@handraise/ui';
import { loginRoute, rootRoute, shellRoute } from './routes/frame';
import { moneyRoutes } from './routes/money.routes';
import { nowRoutes } from './routes/now.routes';
import { peopleRoutes } from './routes/people.routes';
import { recordsRoutes } from './routes/records.routes';
import { rulesRoutes } from './routes/rules.routes';

const routeTree = rootRoute.addChildren([
  loginRoute,
  shellRoute.addChildren([...nowRoutes, ...peopleRoutes, ...rulesRoutes, ...moneyRoutes, ...recordsRoutes]),
]);

/** All screens. What a screen shows stands in its address, so that it can be kept and sent. */
export const router = createRouter({
  routeTree,
  basepath: '/console',
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
