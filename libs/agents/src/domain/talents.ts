import type { Skill, SpokenLanguage } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';

/** What an agent can do: proven at certification, claimed before it. */
export interface Talents {
  readonly skills: readonly Skill[];
  readonly languages: readonly SpokenLanguage[];
}

/** Every certified agent holds `general`; each skill and language is named once. */
export function certifiedTalents(talents: Talents): Talents {
  const withGeneral: Skill[] = talents.skills.some(({ code }) => code === 'general')
    ? [...talents.skills]
    : [{ code: 'general', level: 3 }, ...talents.skills];
  return claimedTalents({ skills: withGeneral, languages: talents.languages });
}

/**
 * As an applicant claims them: only checked for doubles, since a person proves them later. Throws
 * `VALIDATION_FAILED`.
 */
export function claimedTalents(talents: Talents): Talents {
  assertNamedOnce(talents.skills, 'skill');
  assertNamedOnce(talents.languages, 'language');
  return talents;
}

function assertNamedOnce(rows: readonly { code: string }[], what: string): void {
  if (new Set(rows.map(({ code }) => code.toLowerCase())).size === rows.length) return;
  throw new DomainError('VALIDATION_FAILED', `Name each ${what} once.`);
}
