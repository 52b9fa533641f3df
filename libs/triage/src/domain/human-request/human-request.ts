import { CLAUSE_END, toClauses } from '../normal-text';
import { compile, type CompiledPhrases } from './compiled-phrases';
import { ALL_PHRASES } from './all.phrases';
import { ENGLISH } from './english.phrases';

/** What a text says about a person: `asked` hails one by rule, `hinted` makes the assistant offer one. */
export interface HumanRequest {
  readonly kind: 'asked' | 'hinted' | 'none';
  /** The language of the phrase, for the reasons of a verdict. */
  readonly language?: string;
}

/** Characters. What is longer says more than that. */
const LONGEST_BARE_ASK = 60;
/** Most messages. */
const NONE: HumanRequest = { kind: 'none' };
const compiled = ALL_PHRASES.map(compile);
const english = compile(ENGLISH);

/**
 * Finds a request for a person in any of the languages, whatever the message's own language is: people mix them. A rule, never a
 * model: the same words always lead to a person.
 */
export function findHumanRequest(text: string): HumanRequest {
  const clauses = toClauses(text);
  if (clauses === '') return NONE;
  for (const phrases of compiled) if (isAsked(clauses, phrases)) return { kind: 'asked', language: phrases.language };
  for (const { hints, language } of compiled)
    if (hints && clauses.search(hints) >= 0) return { kind: 'hinted', language };
  return NONE;
}

/** A refusal of the machine asks for a person too; an ask that is negated ("no agent, please") is none. */
function isAsked(clauses: string, phrases: CompiledPhrases): boolean {
  if (stands(clauses, phrases)) return true;
  const text = masked(clauses, phrases);
  if (phrases.refusals && text.search(phrases.refusals) >= 0) return true;
  for (const match of matchesOf(phrases.explicit, text)) {
    if (!isNegated(text, match, phrases)) return true;
  }
  return false;
}

/** Without what only looks like an ask. English masks count for all: "agent" and "operator" are at home in many languages. */
function masked(clauses: string, { masks }: CompiledPhrases): string {
  const text = english.masks ? clauses.replace(english.masks, '_') : clauses;
  return masks ? text.replace(masks, '_') : text;
}

/** As `matchAll`, which would compile these large expressions anew for every message (measured: ten times slower). */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

/** A clause of nothing but the person and fillers: "agent!", "hello, a human please". */
function stands(clauses: string, { alone }: CompiledPhrases): boolean {
  return clauses.split(` ${CLAUSE_END} `).some((clause) => clause.length <= LONGEST_BARE_ASK && alone.test(clause));
}

/** Negations count within the clause only: before the ask, in it, or after it, as the language has it. */
function isNegated(text: string, match: RegExpExecArray, phrases: CompiledPhrases): boolean {
  const clauseStart = text.lastIndexOf(CLAUSE_END, match.index) + 1;
  const before = text.slice(clauseStart, match.index);
  const after = text.slice(match.index + match[0].length).split(CLAUSE_END)[0] ?? '';
  const negated =
    phrases.negatedBefore.test(before) ||
    english.negatedBefore.test(before) || // "agent" and "transfer" are at home in many languages
    phrases.negatedInside.test(match[0]) ||
    (phrases.negatedAfter?.test(after) ?? false);
  return negated && !(phrases.despite?.test(before + match[0] + after) ?? false);
}

/** Fewer letters than a word and a half say nothing: what is left of "can I speak to someone". */
const SAYS_SOMETHING =
  /(?:\p{L}[^\p{L}]*){6}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2}/u;

/** What a text says besides asking for a person, folded, clause by clause; empty when it says nothing else. */
export function withoutRequest(text: string): string {
  let clauses = toClauses(text).split(` ${CLAUSE_END} `);
  for (const { alone, explicit, refusals } of compiled) {
    clauses = clauses
      .filter((clause) => clause.length > LONGEST_BARE_ASK || !alone.test(clause))
      .map((clause) => (refusals ? clause.replace(refusals, ' ') : clause).replace(explicit, ' '));
  }
  const rest = clauses.join('. ').replace(/\s+/gu, ' ').trim();
  return SAYS_SOMETHING.test(rest) ? rest : '';
}
