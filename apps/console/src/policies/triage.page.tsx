import { triagePolicy } from './schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reading, useCommand } from '../api/queries';
import type { PolicyGroup } from './policy-fields';
import { PolicyPage } from './policy.page';

const route = getRouteApi('/shell/triage');

const groups: readonly PolicyGroup[] = [
  {
    title: 'VIP customers',
    fields: [
      {
        path: ['vip'],
        label: 'First answer',
        kind: {
          type: 'choice',
          options: [
            { value: 'ai-first', label: 'AI first, a person at the first doubt' },
            { value: 'human-first', label: 'A person at once' },
          ],
        },
      },
    ],
  },
  {
    title: 'How sure the AI must be',
    note: 'Below this it does not answer and offers a person.',
    fields: [
      { path: ['confidenceBar', 'standard'], label: 'Standard', kind: { type: 'share' } },
      { path: ['confidenceBar', 'vip'], label: 'VIP', kind: { type: 'share' } },
    ],
  },
  {
    title: 'Risk',
    fields: [
      {
        path: ['riskyClassesToHuman'],
        label: 'Always to a person',
        hint: 'Risk classes, with commas between them.',
        kind: { type: 'words' },
      },
    ],
  },
  {
    title: 'Going in circles',
    note: 'When a person is offered without being asked for.',
    fields: [
      { path: ['loop', 'turns'], label: 'Turns without progress', kind: { type: 'count' } },
      { path: ['loop', 'similarAnswers'], label: 'Answers that are alike', kind: { type: 'count' } },
      { path: ['loop', 'lowConfidence'], label: 'Answers with low confidence', kind: { type: 'count' } },
    ],
  },
];

const kind = {
  title: 'AI or person',
  lead: 'When the AI answers and when a person is called. Whoever asks for a person always gets one, whatever stands here.',
  effect: 'Every message from now on is judged by it.',
  groups,
  schema: triagePolicy,
  currencyOf: () => 'EUR',
};

const refresh = ['listTriagePolicies'] as const;

/** The triage policy in its versions. */
export function TriagePage() {
  const navigate = route.useNavigate();
  const query = useQuery(reading('listTriagePolicies', {}));
  const draft = useCommand('draftTriagePolicy', {
    done: 'Saved as a draft. It changes nothing until it is published.',
    refresh,
    onDone: ({ version }) => void navigate({ search: { version } }),
  });
  const publish = useCommand('publishTriagePolicy', { done: 'In force from now on', refresh });
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
