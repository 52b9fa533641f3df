import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Id } from '@handraise/kernel';
import { ranges, type Range } from '../metrics/range';
import { idIn, oneOf } from '../search';
import { inShell, type Search } from './frame';

/** The open conversation stands in the address, on the board and in the list. */
const conversationSearch = (search: Search): { conversation?: Id<'Conversation'> } => ({
  conversation: idIn(search.conversation),
});
const boardRoute = createRoute({
  ...inShell,
  path: '/',
  validateSearch: conversationSearch,
  component: lazyRouteComponent(() => import('../board/board.page'), 'BoardPage'),
});
const conversationsRoute = createRoute({
  ...inShell,
  path: '/conversations',
  validateSearch: conversationSearch,
  component: lazyRouteComponent(() => import('../conversations/conversations.page'), 'ConversationsPage'),
});
const metricsRoute = createRoute({
  ...inShell,
  path: '/metrics',
  validateSearch: (search: Search): { range?: Range } => ({ range: oneOf(ranges)(search.range) }),
  component: lazyRouteComponent(() => import('../metrics/metrics.page'), 'MetricsPage'),
});

/** What happens at this moment, and what has happened. */
export const nowRoutes = [boardRoute, conversationsRoute, metricsRoute] as const;
