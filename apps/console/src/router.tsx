import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { AgentStatus, PayoutStatus } from '@handraise/contracts';
import type { Id } from '@handraise/kernel';
import { ErrorState, Loading } from '@handraise/ui';
import { session } from './api/server';
import { agentFilters } from './agents/agent-words';
import { ranges, type Range } from './metrics/range';
import { payoutFilters } from './payouts/payout-words';
import { flagIn, idIn, numberIn, oneOf, wordIn } from './search';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';

type Search = Record<string, unknown>;

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search: Search): { to?: string } => ({ to: wordIn(search.to) }),
  component: lazyRouteComponent(() => import('./session/login.page'), 'LoginPage'),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    if (!(await session.isAlive())) throw redirect({ to: '/login', search: { to: location.publicHref } });
  },
  component: Shell,
});

function knownId<Name extends string>(text: string): Id<Name> {
  const id = idIn<Name>(text);
  if (id === undefined) throw notFound();
  return id;
}
const conversationSearch = (search: Search): { conversation?: Id<'Conversation'> } => ({
  conversation: idIn(search.conversation),
});
const inShell = { getParentRoute: () => shellRoute };

const boardRoute = createRoute({
  ...inShell,
  path: '/',
  validateSearch: conversationSearch,
  component: lazyRouteComponent(() => import('./board/board.page'), 'BoardPage'),
});
const conversationsRoute = createRoute({
  ...inShell,
  path: '/conversations',
  validateSearch: conversationSearch,
  component: lazyRouteComponent(() => import('./conversations/conversations.page'), 'ConversationsPage'),
});
const agentsRoute = createRoute({
  ...inShell,
  path: '/agents',
  validateSearch: (search: Search): { status?: AgentStatus; agent?: Id<'Account'> } => ({
    status: oneOf(agentFilters)(search.status),
    agent: idIn(search.agent),
  }),
  component: lazyRouteComponent(() => import('./agents/agents.page'), 'AgentsPage'),
});
const customersRoute = createRoute({
  ...inShell,
  path: '/customers',
  validateSearch: (search: Search): { customer?: Id<'Customer'> } => ({ customer: idIn(search.customer) }),
  component: lazyRouteComponent(() => import('./customers/customers.page'), 'CustomersPage'),
});
const articlesRoute = createRoute({
  ...inShell,
  path: '/articles',
  validateSearch: (search: Search): { locale?: string; view?: 'gaps' } => ({
    locale: wordIn(search.locale),
    view: oneOf(['gaps'])(search.view),
  }),
  component: lazyRouteComponent(() => import('./articles/articles.page'), 'ArticlesPage'),
});
const newArticleRoute = createRoute({
  ...inShell,
  path: '/articles/new',
  validateSearch: (search: Search): { title?: string; locale?: string } => ({
    title: wordIn(search.title),
    locale: wordIn(search.locale),
  }),
  component: lazyRouteComponent(() => import('./articles/article.page'), 'NewArticlePage'),
});
const articleRoute = createRoute({
  ...inShell,
  path: '/articles/$articleId',
  params: { parse: ({ articleId }) => ({ articleId: knownId<'Article'>(articleId) }) },
  component: lazyRouteComponent(() => import('./articles/article.page'), 'ArticlePage'),
});
const policySearch = (search: Search): { version?: number; edit?: true } => ({
  version: numberIn(search.version),
  edit: flagIn(search.edit),
});
const ratesRoute = createRoute({
  ...inShell,
  path: '/rates',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('./policies/rates.page'), 'RatesPage'),
});
const routingRoute = createRoute({
  ...inShell,
  path: '/routing',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('./policies/routing.page'), 'RoutingPage'),
});
const triageRoute = createRoute({
  ...inShell,
  path: '/triage',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('./policies/triage.page'), 'TriagePage'),
});
const payoutsRoute = createRoute({
  ...inShell,
  path: '/payouts',
  validateSearch: (search: Search): { status?: PayoutStatus; payout?: Id<'Payout'> } => ({
    status: oneOf(payoutFilters)(search.status),
    payout: idIn(search.payout),
  }),
  component: lazyRouteComponent(() => import('./payouts/payouts.page'), 'PayoutsPage'),
});
const ledgerRoute = createRoute({
  ...inShell,
  path: '/ledger',
  validateSearch: (search: Search): { view?: 'accounts'; owner?: string } => ({
    view: oneOf(['accounts'])(search.view),
    owner: wordIn(search.owner),
  }),
  component: lazyRouteComponent(() => import('./ledger/ledger.page'), 'LedgerPage'),
});
const metricsRoute = createRoute({
  ...inShell,
  path: '/metrics',
  validateSearch: (search: Search): { range?: Range } => ({ range: oneOf(ranges)(search.range) }),
  component: lazyRouteComponent(() => import('./metrics/metrics.page'), 'MetricsPage'),
});
const decisionsRoute = createRoute({
  ...inShell,
  path: '/decisions',
  validateSearch: (search: Search): { decision?: Id<'Decision'> } => ({ decision: idIn(search.decision) }),
  component: lazyRouteComponent(() => import('./decisions/decisions.page'), 'DecisionsPage'),
});
const eventsRoute = createRoute({
  ...inShell,
  path: '/events',
  component: lazyRouteComponent(() => import('./events/events.page'), 'EventsPage'),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  shellRoute.addChildren([
    boardRoute,
    conversationsRoute,
    agentsRoute,
    customersRoute,
    articlesRoute,
    newArticleRoute,
    articleRoute,
    ratesRoute,
    routingRoute,
    triageRoute,
    payoutsRoute,
    ledgerRoute,
    metricsRoute,
    decisionsRoute,
    eventsRoute,
  ]),
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
