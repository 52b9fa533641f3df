import type { FieldKind, PolicyGroup } from './policy-fields';

const seconds: FieldKind = { type: 'seconds' };
const count: FieldKind = { type: 'count' };

/** The places of the document, as people read and edit them. */
export const routingGroups: readonly PolicyGroup[] = [
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
    note: 'First whoever has the skill at its level and speaks the language well. After this time of waiting, also:',
    fields: [
      { path: ['ringSeconds', '1'], label: 'Who speaks the language passably', kind: seconds },
      { path: ['ringSeconds', '2'], label: 'One level below, or a neighbouring skill', kind: seconds },
      { path: ['ringSeconds', '3'], label: 'Anybody who speaks the language', kind: seconds },
    ],
  },
  {
    title: 'Load',
    note: 'Each person holds 100 units at once. VIPs and disputes are served alone, whatever they weigh.',
    fields: [
      { path: ['weights', 'S'], label: 'Small', kind: count },
      { path: ['weights', 'M'], label: 'Medium', kind: count },
      { path: ['weights', 'L'], label: 'Large', kind: count },
      { path: ['weights', 'dispute'], label: 'Dispute', kind: count },
    ],
  },
];
