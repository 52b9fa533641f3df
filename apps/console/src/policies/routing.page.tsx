import { routingPolicy } from './schemas';
import type { RoutingPolicy } from '@handraise/contracts';
import { server } from '../api/server';
import type { FieldKind, PolicyGroup } from './policy-fields';
import type { PolicyKind } from './policy-kind';
import { PolicyPage } from './policy.page';

const seconds: FieldKind = { type: 'seconds' };
const count: FieldKind = { type: 'count' };

const groups: readonly PolicyGroup[] = [
  {
    title: 'Target wait',
    note: 'Who comes first: the request whose target is nearest. Nobody starves, because targets pass.',
    fields: [
      { path: ['targetSeconds', 'vip'], label: 'VIP', kind: seconds },
      { path: ['targetSeconds', 'risk'], label: 'Risk', kind: seconds },
      { path: ['targetSeconds', 'asked'], label: 'Asked for a person', kind: seconds },
      { path: ['targetSeconds', 'other'], label: 'Others', kind: seconds },
    ],
  },
  {
    title: 'Longest wait',
    note: 'Then the customer chooses: wait on, be called back, leave a message, or go on with the AI.',
    fields: [
      { path: ['maximumWaitSeconds', 'standard'], label: 'Standard', kind: seconds },
      { path: ['maximumWaitSeconds', 'vip'], label: 'VIP', kind: seconds },
    ],
  },
  {
    title: 'Offers',
    fields: [
      { path: ['countdownSeconds', 'standard'], label: 'Time to accept', kind: seconds },
      { path: ['countdownSeconds', 'vip'], label: 'Time to accept, VIP', kind: seconds },
      {
        path: ['hedgeAfterSeconds'],
        label: 'Second offer after',
        hint: 'For VIP and overdue requests.',
        kind: seconds,
      },
      { path: ['preferredAgentSeconds'], label: 'Last person tried first for', kind: seconds },
    ],
  },
  {
    title: 'Rings',
    note: 'How soon the search widens.',
    fields: [
      { path: ['ringSeconds', '1'], label: 'Same skill, any level', kind: seconds },
      { path: ['ringSeconds', '2'], label: 'Neighbouring skills', kind: seconds },
      { path: ['ringSeconds', '3'], label: 'Everybody who can help', kind: seconds },
    ],
  },
  {
    title: 'Load',
    note: 'Of 100 units that one person can hold at once.',
    fields: [
      { path: ['weights', 'S'], label: 'Small', kind: count },
      { path: ['weights', 'M'], label: 'Medium', kind: count },
      { path: ['weights', 'L'], label: 'Large', kind: count },
      { path: ['weights', 'dispute'], label: 'Dispute', kind: count },
    ],
  },
];

const kind: PolicyKind<RoutingPolicy> = {
  title: 'Routing',
  lead: 'Who is offered which request, when, and for how long.',
  effect: 'Every decision from now on follows it. Offers that are ringing keep their countdown.',
  groups,
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
