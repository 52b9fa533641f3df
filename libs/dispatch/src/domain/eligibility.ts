import type { SkillCode } from '@handraise/contracts';
import type { OnlineAgent, WaitingHandoff } from './snapshot';

/** Skills near enough to help when nobody with the exact one is there. */
const neighbours: Readonly<Record<SkillCode, readonly SkillCode[]>> = {
  general: [],
  payments: ['disputes', 'fraud', 'general'],
  orders: ['returns', 'general'],
  returns: ['orders', 'general'],
  account: ['technical', 'general'],
  disputes: ['payments', 'fraud'],
  fraud: ['disputes', 'payments'],
  technical: ['account', 'general'],
};
/** The levels of the Common European Framework of Reference (CEFR), with mother tongue above them. */
const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];
/** Every certified agent holds `general` at this level at least. */
const GENERAL_LEVEL = 3;
/** The widest ring; there are always four, the policy only says when each begins. */
export const LAST_RING = 3;

/** "pt-BR" and "pt" are one language here: regions are no reason to keep somebody waiting. */
const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

/** 0 when the agent does not speak it, else 1 (A1) to 7 (native). */
export function languageLevel(agent: Pick<OnlineAgent, 'languages'>, language: string): number {
  const spoken = agent.languages.find(({ code }) => primary(code) === primary(language));
  return spoken === undefined ? 0 : levels.indexOf(spoken.level) + 1;
}

/** The primary tags of the languages in which anything at all could be offered now. */
export const spokenBy = (agents: readonly Pick<OnlineAgent, 'languages'>[]): Set<string> =>
  new Set(agents.flatMap(({ languages }) => languages.map(({ code }) => primary(code))));

/** The least that a ring asks for: B2 in the first one, B1 in the wider ones. */
export const languageNeeded = (ring: number): number => (ring === 0 ? 4 : 3);

/** 0 when the agent does not hold it. Everybody holds `general`, at the level of their best skill. */
export function skillLevel(agent: OnlineAgent, skill: SkillCode): number {
  const held = agent.skills.find(({ code }) => code === skill)?.level ?? 0;
  return skill === 'general' ? Math.max(GENERAL_LEVEL, held, ...agent.skills.map(({ level }) => level)) : held;
}

/**
 * Whether an agent may be offered a request in a ring: 0 the exact skill at its level, spoken well; 1 the same, spoken
 * passably; 2 a level below or a neighbouring skill; 3 anybody who speaks the language.
 */
export function isEligible(handoff: WaitingHandoff, agent: OnlineAgent, ring: number): boolean {
  const language = languageLevel(agent, handoff.language);
  if (language < languageNeeded(ring)) return false;
  if (ring === LAST_RING) return true;
  const held = skillLevel(agent, handoff.skill);
  if (held >= handoff.level) return true;
  return (
    ring === 2 &&
    ((held >= handoff.level - 1 && held > 0) ||
      neighbours[handoff.skill].some((near) => skillLevel(agent, near) >= handoff.level))
  );
}

/**
 * Exclusive work needs an empty agent, and a newcomer takes nothing beside anything (I2). The database checks
 * the same when it reserves.
 */
export const hasRoom = (agent: OnlineAgent, units: number, exclusive: boolean): boolean =>
  agent.room >= units && (agent.empty || !(exclusive || agent.newcomer));
