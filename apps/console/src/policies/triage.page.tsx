import { triagePolicy } from './schemas';
import type { TriagePolicy } from '@handraise/contracts';
import { server } from '../api/server';
import type { PolicyGroup } from './policy-fields';
import type { PolicyKind } from './policy-kind';
import { PolicyPage } from './policy.page';

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

const kind: PolicyKind<TriagePolicy> = {
  title: 'AI or person',
  lead: 'When the AI answers and when a person is called. Whoever asks for a person always gets one, whatever stands here.',
  effect: 'Every message from now on is judged by it.',
  groups,
  schema: triagePolicy,
  currencyOf: () => 'EUR',
  reader: 'listTriagePolicies',
  list: (signal) => server.call('listTriagePolicies', {}, { signal }),
  draft: (document, call) => server.call('draftTriagePolicy', document, call),
  publish: (version, call) => server.call('publishTriagePolicy', { version }, call),
};

/** The triage policy in its versions. */
export const TriagePage = () => <PolicyPage kind={kind} />;
