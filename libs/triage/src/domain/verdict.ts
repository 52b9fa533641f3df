import type { Complexity, SkillCode, Tier } from '@handraise/contracts';
import type { Intent } from './intents';
import type { Reason, Route } from './route';
import type { RiskClass } from './risk';

/** What triage says about a turn; dispatch takes its skill, level and complexity from it. */
export interface Verdict {
  readonly tier: Tier;
  readonly route: Route;
  readonly asked: boolean;
  readonly reasons: readonly Reason[];
  readonly intent: string;
  readonly topic: string;
  readonly skill: SkillCode;
  readonly level: number;
  readonly complexity: Complexity;
  readonly estimatedMinutes: number;
  readonly risk: readonly RiskClass[];
  readonly language: string;
  readonly confidence: number;
}

/** Intents that say nothing about what a person would have to solve. */
const EMPTY_INTENTS = ['smalltalk', 'contact', 'complaint', 'other'];
/** A class that is not listed, such as self-harm, needs no skill but a person, soon. */
const SKILL_OF_RISK: Partial<Record<RiskClass, Pick<Verdict, 'skill' | 'level' | 'complexity'>>> = {
  stolen_card: { skill: 'fraud', level: 2, complexity: 'M' },
  fraud: { skill: 'fraud', level: 2, complexity: 'M' },
  account_takeover: { skill: 'fraud', level: 3, complexity: 'L' },
  data_request: { skill: 'account', level: 2, complexity: 'M' },
  dispute: { skill: 'disputes', level: 2, complexity: 'dispute' },
};

/** The intent that a person will work on: "agent!" after three turns about a refund is about the refund. */
export function intentOfEpisode(now: Intent, before: Intent | undefined): Intent {
  return EMPTY_INTENTS.includes(now.label) && before && !EMPTY_INTENTS.includes(before.label) ? before : now;
}

/** What serving it takes: the intent's own needs, or those of a risk that the intent does not cover. */
export function needsOf(intent: Intent, risks: readonly RiskClass[]): Pick<Verdict, 'skill' | 'level' | 'complexity'> {
  const { skill, level, complexity } = intent;
  if (intent.risk) return { skill, level, complexity };
  const needs = risks.map((risk) => SKILL_OF_RISK[risk]).find((known) => known !== undefined);
  return needs ?? { skill, level, complexity };
}
