import type { RiskClass } from '@handraise/contracts';
import type { PolicyGroup } from './policy-fields';
import { RISK_CLASSES } from './schemas';

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
/** The risk classes as an admin switches them. */
export const riskOptions = RISK_CLASSES.map((value) => ({ value, label: riskWords[value] }));

/** The places of the document, as people read and edit them. */
export const triageGroups: readonly PolicyGroup[] = [
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
