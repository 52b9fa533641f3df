import type { RiskClass, TriagePolicy } from '@handraise/contracts';
import { server } from '../api/server';
import { valueAt } from './document';
import type { PolicyGroup } from './policy-fields';
import type { PolicyKind } from './policy-kind';
import { PolicyPage } from './policy.page';
import { RISK_CLASSES, triagePolicy } from './schemas';
import { switchedOff } from './switched-off';

const riskWords: Record<RiskClass, string> = {
  self_harm: 'Self-harm and suicide',
  threat: 'Threats of violence',
  vulnerable: 'People in distress or need',
  account_takeover: 'Somebody else in the account',
  stolen_card: 'Stolen or lost cards',
  fraud: 'Fraud and scams',
  legal_threat: 'Lawyers, courts and authorities',
  dispute: 'Disputed payments',
  data_request: 'Requests for one’s own data',
};
const riskOptions = RISK_CLASSES.map((value) => ({ value, label: riskWords[value] }));

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
        hint: 'Messages about these go to a person at once, whatever the AI could answer.',
        kind: {
          type: 'checks',
          off: 'After such a message a person is only offered, not called at once.',
          options: riskOptions,
        },
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
  remarksOn: (document) => {
    const off = switchedOff(riskOptions, valueAt(document, ['riskyClassesToHuman']));
    return off.map(({ label }) => `${label}: such messages no longer go to a person at once.`);
  },
  reader: 'listTriagePolicies',
  list: (signal) => server.call('listTriagePolicies', {}, { signal }),
  draft: (document, call) => server.call('draftTriagePolicy', triagePolicy.parse(document), call),
  publish: (version, call) => server.call('publishTriagePolicy', { version }, call),
};

/** The triage policy in its versions. */
export const TriagePage = () => <PolicyPage kind={kind} />;
