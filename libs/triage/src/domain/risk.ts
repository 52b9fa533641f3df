import { CLAUSE_END, foldLetters, toClauses } from './normal-text';
import { RISK_WORDS } from './risk-words';

/** What a person must see first, whatever the assistant could answer. */
export const RISK_CLASSES = [
  'self_harm',
  'vulnerable',
  'account_takeover',
  'stolen_card',
  'fraud',
  'legal_threat',
  'dispute',
] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

interface RiskPattern {
  readonly risk: RiskClass;
  readonly pattern: RegExp;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const patterns: readonly RiskPattern[] = RISK_WORDS.flatMap((words) =>
  RISK_CLASSES.flatMap((risk) => {
    const source = words.risks[risk];
    if (source === undefined) return [];
    const spelled = foldLetters(source).replaceAll('{gap}', '(?: [^ |]+){0,4}?').replaceAll('~', '[\\p{L}\\p{M}]*');
    return [{ risk, pattern: new RegExp(`(?<!${LETTER})(?:${spelled})(?!${LETTER})`, 'u') }];
  }),
);
/** Questions about a topic are no cases of it; "what should I do if my card was stolen" is one. */
const HYPOTHETICAL =
  /(?<!\p{L})(?:what happens if|in case|how (?:do|can|should) (?:you|i|we) (?:prevent|protect|avoid)|falls|que pasa si|que se passe t il si|vad hander om|ماذا لو)(?!\p{L})/u;

/** The risk classes that a text names, in the order of urgency. */
export function findRisks(text: string): RiskClass[] {
  const clauses = toClauses(text).split(` ${CLAUSE_END} `);
  const found = new Set<RiskClass>();
  for (const clause of clauses) {
    const hypothetical = HYPOTHETICAL.test(clause);
    for (const { risk, pattern } of patterns)
      if ((!hypothetical || risk === 'self_harm') && pattern.test(clause)) found.add(risk);
  }
  return RISK_CLASSES.filter((risk) => found.has(risk));
}
