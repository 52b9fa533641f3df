import type { RoutingPolicy } from '@handraise/contracts';
import { server } from '../api/server';
import type { PolicyKind } from './policy-kind';
import { PolicyPage } from './policy.page';
import { routingGroups } from './routing.fields';
import { routingPolicy } from './schemas';

const kind: PolicyKind<RoutingPolicy> = {
  title: 'Routing',
  lead: 'Who is offered which request, when, and for how long.',
  effect: 'Every decision from now on follows it. Offers that are ringing keep their countdown.',
  groups: routingGroups,
  schema: routingPolicy,
  currencyOf: () => 'EUR',
  remarksOn: () => [],
  reader: 'listRoutingPolicies',
  list: (signal) => server.call('listRoutingPolicies', {}, { signal }),
  draft: (document, call) => server.call('draftRoutingPolicy', document, call),
  publish: (version, call) => server.call('publishRoutingPolicy', { version }, call),
};

/** The routing policy in its versions. */
export const RoutingPage = () => <PolicyPage kind={kind} />;
