import type { PolicyGroup } from './policy-fields';

/** The places of the document, as people read and edit them. */
export const ratesGroups: readonly PolicyGroup[] = [
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
    title: 'Without a word',
    note: 'When an agent ends a session as resolved and never wrote to the customer.',
    fields: [
      {
        path: ['wordlessPercent'],
        label: 'Share of the quote that is paid',
        hint: 'Leave it empty to pay all of it.',
        kind: { type: 'percent' },
        whenEmpty: 'all of it',
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
