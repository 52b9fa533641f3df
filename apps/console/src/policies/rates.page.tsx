import { rateCard } from './schemas';
import type { RateCard } from '@handraise/contracts';
import { server } from '../api/server';
import { valueAt, type Json } from './document';
import type { PolicyGroup } from './policy-fields';
import type { PolicyKind } from './policy-kind';
import { PolicyPage } from './policy.page';
import { rateRemarks } from './rate-remarks';

const groups: readonly PolicyGroup[] = [
  {
    title: 'Base pay',
    note: 'What a finished session is worth, by how much work it is.',
    fields: [
      { path: ['base', 'S'], label: 'Small', kind: { type: 'money' } },
      { path: ['base', 'M'], label: 'Medium', kind: { type: 'money' } },
      { path: ['base', 'L'], label: 'Large', kind: { type: 'money' } },
      { path: ['base', 'dispute'], label: 'Dispute', kind: { type: 'money' } },
    ],
  },
  {
    title: 'Supplements',
    note: 'In per cent of the base.',
    fields: [
      { path: ['languagePercent'], label: 'Another language', kind: { type: 'percent' } },
      { path: ['vipPercent'], label: 'VIP customer', kind: { type: 'percent' } },
      { path: ['nightPercent'], label: 'Night, 22 to 6 for the agent', kind: { type: 'percent' } },
      { path: ['surgeMaxPercent'], label: 'Surge, at most', kind: { type: 'percent' } },
    ],
  },
  {
    title: 'Floor',
    fields: [
      {
        path: ['floorMinorPerMinute'],
        label: 'Engaged minute, at least',
        hint: 'However short or long the work: no minute is paid less.',
        kind: { type: 'money' },
      },
    ],
  },
  {
    title: 'Ground',
    fields: [
      { path: ['currency'], label: 'Currency', hint: 'Three letters, such as EUR.', kind: { type: 'text' } },
      { path: ['baseLanguage'], label: 'Language without supplement', kind: { type: 'text' } },
    ],
  },
];

const currencyOf = (document: Json): string => {
  const currency = valueAt(document, ['currency']);
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : 'EUR';
};

const kind: PolicyKind<RateCard> = {
  title: 'Rates',
  lead: 'What work is worth. Every offer shows its pay and how it came about; what was offered is what is paid.',
  effect: 'Offers made from now on are priced by it. Offers that are ringing and running sessions keep their quote.',
  groups,
  schema: rateCard,
  currencyOf,
  remarksOn: rateRemarks,
  reader: 'listPayPolicies',
  list: (signal) => server.call('listPayPolicies', {}, { signal }),
  draft: (document, call) => server.call('draftPayPolicy', document, call),
  publish: (version, call) => server.call('publishPayPolicy', { version }, call),
};

/** The rate card in its versions. */
export const RatesPage = () => <PolicyPage kind={kind} />;
