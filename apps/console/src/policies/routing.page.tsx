import { routingPolicy } from './schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reading, useCommand } from '../api/queries';
import type { FieldKind, PolicyGroup } from './policy-fields';
import { PolicyPage } from './policy.page';

const route = getRouteApi('/shell/routing');
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

const kind = {
  title: 'Routing',
  lead: 'Who is offered which request, when, and for how long.',
  effect: 'Every decision from now on follows it. Offers that are ringing keep their countdown.',
  groups,
  schema: routingPolicy,
  currencyOf: () => 'EUR',
};

const refresh = ['listRoutingPolicies'] as const;

/** The routing policy in its versions. */
export function RoutingPage() {
  const navigate = route.useNavigate();
  const query = useQuery(reading('listRoutingPolicies', {}));
  const draft = useCommand('draftRoutingPolicy', {
    done: 'Saved as a draft. It changes nothing until it is published.',
    refresh,
    onDone: ({ version }) => void navigate({ search: { version } }),
  });
  const publish = useCommand('publishRoutingPolicy', { done: 'In force from now on', refresh });
  return (
    <PolicyPage
      kind={kind}
      query={query}
      search={route.useSearch()}
      onSearch={(search) => void navigate({ search })}
      draft={draft}
      publish={publish}
    />
  );
}
