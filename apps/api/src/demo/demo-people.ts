import type { Person } from '../practice/hiring';

/** Of all of the demo's people: they are printed, and a demo holds nothing worth guessing. */
export const DEMO_PASSWORD = 'hands-up-for-lumo';

/** Active agents whom a visitor can be. */
export const demoAgents: readonly Person[] = [
  {
    name: 'Maya Lindgren',
    email: 'maya@lumo.example',
    country: 'SE',
    timezone: 'Europe/Stockholm',
    languages: [
      { code: 'sv', level: 'native' },
      { code: 'en', level: 'C2' },
    ],
    skills: [
      { code: 'general', level: 4 },
      { code: 'payments', level: 4 },
      { code: 'orders', level: 4 },
      { code: 'returns', level: 3 },
      { code: 'account', level: 3 },
    ],
  },
  {
    name: 'Grace Mwangi',
    email: 'grace@lumo.example',
    country: 'KE',
    timezone: 'Africa/Nairobi',
    languages: [{ code: 'en', level: 'native' }],
    skills: [
      { code: 'general', level: 5 },
      { code: 'payments', level: 5 },
      { code: 'disputes', level: 5 },
      { code: 'fraud', level: 4 },
    ],
  },
  {
    name: 'Jonas Becker',
    email: 'jonas@lumo.example',
    country: 'DE',
    timezone: 'Europe/Berlin',
    languages: [
      { code: 'de', level: 'native' },
      { code: 'en', level: 'C1' },
    ],
    skills: [
      { code: 'general', level: 3 },
      { code: 'orders', level: 4 },
      { code: 'returns', level: 4 },
    ],
  },
  {
    name: 'Lucía Ferrer',
    email: 'lucia@lumo.example',
    country: 'ES',
    timezone: 'Europe/Madrid',
    languages: [
      { code: 'es', level: 'native' },
      { code: 'en', level: 'B2' },
    ],
    skills: [
      { code: 'general', level: 3 },
      { code: 'payments', level: 3 },
      { code: 'returns', level: 4 },
    ],
  },
  {
    name: 'Amélie Laurent',
    email: 'amelie@lumo.example',
    country: 'FR',
    timezone: 'Europe/Paris',
    languages: [
      { code: 'fr', level: 'native' },
      { code: 'en', level: 'C1' },
    ],
    skills: [
      { code: 'general', level: 3 },
      { code: 'account', level: 4 },
      { code: 'technical', level: 3 },
    ],
  },
  {
    name: 'Omar Haddad',
    email: 'omar@lumo.example',
    country: 'JO',
    timezone: 'Asia/Amman',
    languages: [
      { code: 'ar', level: 'native' },
      { code: 'en', level: 'C1' },
      { code: 'fr', level: 'B1' },
    ],
    skills: [
      { code: 'general', level: 3 },
      { code: 'payments', level: 3 },
      { code: 'disputes', level: 4 },
      { code: 'fraud', level: 3 },
    ],
  },
];

/** Waiting for an admin's decision. */
export const demoApplicants: readonly (Person & { readonly approved: boolean })[] = [
  {
    name: 'Priya Nair',
    email: 'priya@lumo.example',
    country: 'IN',
    timezone: 'Asia/Kolkata',
    languages: [{ code: 'en', level: 'C2' }],
    skills: [
      { code: 'technical', level: 4 },
      { code: 'account', level: 3 },
    ],
    approved: false,
  },
  {
    name: 'Tomás Oliveira',
    email: 'tomas@lumo.example',
    country: 'PT',
    timezone: 'Europe/Lisbon',
    languages: [
      { code: 'pt', level: 'native' },
      { code: 'es', level: 'C1' },
      { code: 'en', level: 'B2' },
    ],
    skills: [{ code: 'orders', level: 3 }],
    approved: false,
  },
  {
    name: 'Elin Åkesson',
    email: 'elin@lumo.example',
    country: 'SE',
    timezone: 'Europe/Stockholm',
    languages: [
      { code: 'sv', level: 'native' },
      { code: 'de', level: 'C1' },
    ],
    skills: [
      { code: 'payments', level: 3 },
      { code: 'disputes', level: 2 },
    ],
    approved: true,
  },
];
