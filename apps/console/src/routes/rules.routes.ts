import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { flagIn, numberIn, oneOf, wordIn } from '../search';
import { inShell, knownId, type Search } from './frame';

/** The version and whether it is being edited can be sent to a colleague. */
const policySearch = (search: Search): { version?: number; edit?: true } => ({
  version: numberIn(search.version),
  edit: flagIn(search.edit),
});
const articlesRoute = createRoute({
  ...inShell,
  path: '/articles',
  validateSearch: (search: Search): { locale?: string; view?: 'gaps' } => ({
    locale: wordIn(search.locale),
    view: oneOf(['gaps'])(search.view),
  }),
  component: lazyRouteComponent(() => import('../articles/articles.page'), 'ArticlesPage'),
});
const newArticleRoute = createRoute({
  ...inShell,
  path: '/articles/new',
  validateSearch: (search: Search): { title?: string; locale?: string } => ({
    title: wordIn(search.title),
    locale: wordIn(search.locale),
  }),
  component: lazyRouteComponent(() => import('../articles/article.page'), 'NewArticlePage'),
});
const articleRoute = createRoute({
  ...inShell,
  path: '/articles/$articleId',
  params: { parse: ({ articleId }) => ({ articleId: knownId<'Article'>(articleId) }) },
  component: lazyRouteComponent(() => import('../articles/article.page'), 'ArticlePage'),
});
const triageRoute = createRoute({
  ...inShell,
  path: '/triage',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('../policies/triage.page'), 'TriagePage'),
});
const routingRoute = createRoute({
  ...inShell,
  path: '/routing',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('../policies/routing.page'), 'RoutingPage'),
});
const ratesRoute = createRoute({
  ...inShell,
  path: '/rates',
  validateSearch: policySearch,
  component: lazyRouteComponent(() => import('../policies/rates.page'), 'RatesPage'),
});

/** What the AI answers from, and by which rules people are called and paid. */
export const rulesRoutes = [
  articlesRoute,
  newArticleRoute,
  articleRoute,
  triageRoute,
  routingRoute,
  ratesRoute,
] as const;
