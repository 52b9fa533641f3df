import { RISK_CLASSES, type RiskClass } from '@handraise/contracts';
import { CLAUSE_END, foldLetters, toClauses } from './normal-text';
import { FURTHER_RISK_WORDS } from './further-risk-words';
import { RISK_WORDS } from './risk-words';

export { RISK_CLASSES, type RiskClass };

/** One language's words for one risk class, as one expression. */
interface RiskPattern {
  readonly risk: RiskClass;
  readonly pattern: RegExp;
}

/** As for requests for a person: words are whole where the script sets words apart. */
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** All languages at once, whatever the message's own is, as for requests for a person. */
const patterns: readonly RiskPattern[] = [...RISK_WORDS, ...FURTHER_RISK_WORDS].flatMap((words) =>
  RISK_CLASSES.flatMap((risk) => {
    const source = words.risks[risk];
    if (source === undefined) return [];
    const spelled = spellOut(source);
    const whole = words.spaced === false ? `(?:${spelled})` : `(?<!${LETTER})(?:${spelled})(?!${LETTER})`;
    return [{ risk, pattern: new RegExp(whole, 'u') }];
  }),
);

/** Questions about a topic are no cases of it; "what should I do if my card was stolen" is one. */
const HYPOTHETICAL = wordsOf(
  'what happens if|in case|falls|que pasa si|que se passe t il si|vad hander om|cosa succede se|o que acontece se|wat als|co jesli|что если|' +
    'prevent~|avoid~|how (?:do|can|should) (?:you|i|we) protect|schutz~|vermeid~|evita~|evite~|impid~|impedi~|empech~|undvik~|forhindr~|voorkom~|zapobieg~|' +
    'защища~|onl~|ماذا لو|تمنع~',
);
/** "What is phishing": so short a question asks for the meaning of a word. */
const DEFINITION =
  /^(?:what is|what are|whats|who is|was ist|que es|qu est ce qu|vad ar|che cos e|o que e|wat is|co to jest|что такое)(?: an?| the| eine?| una?| une| ett| un)? [^ ]+$/u;
/** How long it takes, and until when it may be opened, are questions about disputes, not disputes. */
const DURATION = wordsOf(
  'how long|how many days|until when|wie lange|bis wann|cuanto tarda|combien de temps|hur lange|quanto tempo|hoe lang',
);
/** Things that are sold under such names. */
const THINGS = new RegExp(
  wordsOf(
    'suicide squad|(?:lawyer|attorney|avocat|advokat|abogad[oa]|avukat)~(?: [^ |]+)? ?(?:costume~|kostum~|kostyme?|disfraz|carnevale)|' +
      '(?:disfraz|costume|deguisement|vestito|fantasia)(?: d[ei]?)? (?:avocat|abogado|avvocato|advogado)|avocat bien mur',
  ),
  'gu',
);

/** Whether a clause that names a risk tells of one, or asks about it. Who speaks of harming themselves is never taken to be asking. */
function isCase(clause: string, risk: RiskClass): boolean {
  if (risk === 'self_harm') return true;
  if (HYPOTHETICAL.test(clause) || DEFINITION.test(clause)) return false;
  return risk !== 'dispute' || !DURATION.test(clause);
}

function wordsOf(source: string): RegExp {
  return new RegExp(`(?<!${LETTER})(?:${spellOut(source)})(?!${LETTER})`, 'u');
}

/** Folds the letters as texts are folded, then spells out the placeholders. */
function spellOut(source: string): string {
  return foldLetters(source).replaceAll('{gap}', '(?: [^ |]+){0,4}?').replaceAll('~', '[\\p{L}\\p{M}]*');
}

/** The risk classes that a text names, in the order of urgency. */
export function findRisks(text: string): RiskClass[] {
  const clauses = toClauses(text).split(` ${CLAUSE_END} `);
  const found = new Set<RiskClass>();
  for (const clause of clauses) {
    const named = clause.replace(THINGS, '_');
    for (const { risk, pattern } of patterns) if (pattern.test(named) && isCase(named, risk)) found.add(risk);
  }
  return RISK_CLASSES.filter((risk) => found.has(risk));
}
