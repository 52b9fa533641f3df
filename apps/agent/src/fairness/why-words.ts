import type { OwnDecisionExplained, Verdict } from '@handraise/contracts';
import { formatCode, formatLanguage } from '@handraise/ui';

/** A request of a round, as it concerned this agent. */
export type ExplainedRequest = OwnDecisionExplained['requests'][number];

/** For a line in a list: what the round meant, in two or three words. */
const shortWords: Record<Verdict, string> = {
  OFFERED: 'Offered to you',
  ALREADY_ASKED: 'You had been asked',
  LANGUAGE: 'Another language',
  SKILL: 'Another skill',
  NO_ROOM: 'Your hands were full',
  OTHER_WORK_FIRST: 'Other work for you first',
  KEPT_FREE: 'You were kept free',
  REAL_AGENTS_FIRST: 'People came first',
  ANOTHER_PREFERRED: 'The customer’s own agent',
  ANOTHER_SCORED_HIGHER: 'Somebody fitted better',
  LOT: 'The lot decided',
};

/** What a whole round meant: an offer, whatever else it looked at; else why the request that had waited longest was not. */
export function sayRound(verdicts: readonly Verdict[]): string {
  const [first] = verdicts;
  if (first === undefined) return 'Nothing new to offer';
  return shortWords[verdicts.includes('OFFERED') ? 'OFFERED' : first];
}

const offerWords: Record<string, string> = {
  created: 'It rings at you now.',
  delivered: 'It rings at you now.',
  accepted: 'You accepted it.',
  declined: 'You declined it, which is free.',
  timed_out: 'It ran out unanswered.',
  rescinded: 'Another agent was faster.',
  canceled: 'It was taken back; that is no miss.',
  undeliverable: 'It could not reach your device; that is no miss.',
};

// As the record counts them, from 1.
const languageLevels = ['none', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];
const languageLevel = (index: number): string => languageLevels[index] ?? String(index);

/** Why this request was, or was not, offered, as a sentence with the numbers that decided. */
export function explainRequest(request: ExplainedRequest): string {
  const { verdict, language, skill, needed, held, tier, complexity } = request;
  switch (verdict) {
    case 'OFFERED':
      return sayOffered(request);
    case 'ALREADY_ASKED':
      return 'It rang at you already, or you had let it go within the last minute.';
    case 'LANGUAGE':
      return `It was in ${formatLanguage(language)}: at least ${languageLevel(needed.language)} was needed, you have ${languageLevel(held.language)}.`;
    case 'SKILL':
      return `It needed ${formatCode(skill)} at level ${needed.skill}, you have ${held.skill === 0 ? 'none' : held.skill}.`;
    case 'NO_ROOM':
      return tier === 'vip' || complexity === 'dispute'
        ? 'It needs a person who has nothing else in hand, and you had.'
        : 'You held as much work as you can at once.';
    case 'OTHER_WORK_FIRST':
      return 'In the same round you were offered work that had waited longer.';
    case 'KEPT_FREE':
      return 'You were nearest to having your hands free, and are kept for a request that needs a person alone.';
    case 'REAL_AGENTS_FIRST':
      return 'Practice agents are asked only when no person has room.';
    case 'ANOTHER_PREFERRED':
      return 'It went to the person who had helped this customer before.';
    case 'ANOTHER_SCORED_HIGHER':
      return `Somebody had ${request.bestTotal} points, you had ${request.total}: you stood ${request.rank} of ${request.candidates}.`;
    case 'LOT':
      return `You had ${request.total} points, as many as whoever was asked. Among equals the lot decides.`;
  }
}

function sayOffered({ offer, total, candidates = 1 }: ExplainedRequest): string {
  const why = candidates > 1 ? `You had the most points of ${candidates}: ${total}.` : 'Nobody else could take it.';
  // The record is of what was decided; a moment later the room may have been gone.
  return `${why} ${offer ? (offerWords[offer.status] ?? '') : 'But you had no room any more a moment later.'}`.trim();
}

/** The terms of the score in the order in which they weigh. */
export const termWords: Readonly<Record<string, string>> = {
  language: 'How well you speak it',
  skill: 'Your skill, up to what it needs',
  idle: 'Time without work',
  empty: 'Nothing else in hand',
  spare: 'Skill beyond it, kept for those who need it',
};

// Each ring asks for less than the one before, the longer somebody waits.
const ringWords = [
  'the exact skill',
  'a language spoken passably was enough',
  'a level less or a neighbouring skill was enough',
  'anybody who speaks the language',
];

/** What was looked for, and how widely by then. */
export const sayRequest = ({ skill, language, tier, complexity, ring }: ExplainedRequest): string =>
  [
    `${formatCode(skill)} in ${formatLanguage(language)}`,
    ...(tier === 'vip' ? ['VIP'] : []),
    ...(complexity === 'dispute' ? ['dispute'] : []),
    ringWords[ring] ?? '',
  ].join(' · ');
