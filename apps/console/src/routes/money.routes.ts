import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { PayoutStatus } from '@handraise/contracts';
import type { Id } from '@handraise/kernel';
import { payoutFilters } from '../payouts/payout-words';
import { flagIn, idIn, oneOf, wordIn } from '../search';
import { inShell, type Search } from './frame';

const payoutsRoute = createRoute({
  ...inShell,
  path: '/payouts',
  validateSearch: (search: Search): { status?: PayoutStatus; payout?: Id<'Payout'> } => ({
    status: oneOf(payoutFilters)(search.status),
    payout: idIn(search.payout),
  }),
  component: lazyRouteComponent(() => import('../payouts/payouts.page'), 'PayoutsPage'),
});
interface LedgerSearch {
  readonly view?: 'accounts';
  readonly owner?: string;
  /** The form for an adjustment is open; for whom, once somebody is chosen. */
  readonly adjust?: true | Id<'Account'>;
}
const ledgerRoute = createRoute({
  ...inShell,
  path: '/ledger',
  validateSearch: (search: Search): LedgerSearch => ({
    view: oneOf(['accounts'])(search.view),
    owner: wordIn(search.owner),
    adjust: flagIn(search.adjust) ?? idIn(search.adjust),
  }),
  component: lazyRouteComponent(() => import('../ledger/ledger.page'), 'LedgerPage'),
});

/** Where the money goes. */
export const moneyRoutes = [payoutsRoute, ledgerRoute] as const;
