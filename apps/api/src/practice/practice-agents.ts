import type { Skill, SpokenLanguage } from '@handraise/contracts';
import type { Person } from './hiring';

/**
 * The languages of the demo's articles.
 */
const everyLanguage: readonly SpokenLanguage[] = ['en', 'de', 'es', 'fr', 'sv', 'ar'].map((code) => ({
  code,
  level: 'C1',
}));
/** Level 3 is the highest that an intent asks for. */
const everySkill: readonly Skill[] = (
  ['general', 'payments', 'orders', 'returns', 'account', 'disputes', 'fraud', 'technical'] as const
).map((code) => ({ code, level: 3 }));

/** Not people: they take what no real agent can within 5 s, so nothing that is asked may be too hard for them. */
export const practiceAgents: readonly Person[] = ['Robin', 'Kim', 'Alex', 'Sasha'].map((name, index) => ({
  name,
  email: `simulated-${index + 1}@lumo.example`,
  country: 'SE',
  timezone: 'Europe/Stockholm',
  languages: everyLanguage,
  skills: everySkill,
}));
