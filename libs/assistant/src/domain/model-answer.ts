import type { ArticleId } from '@handraise/kernel';
import { z } from 'zod';
import { rules } from './model-rules';

/** What a chat model has to give back; `text` comes last, so that it is streamed once the sources are known. */
export const modelAnswer = z.object({
  action: z.enum(['answer', 'abstain', 'handoff']),
  citations: z.array(z.object({ articleId: z.string(), quote: z.string() })),
  text: z.string(),
});
/** The shape alone; whether it is true is `findFlaw`'s to say. */
export type ModelAnswer = z.infer<typeof modelAnswer>;

/** An article that the model was shown, as plain text. */
export interface Source {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly version: number;
  readonly body: string;
}

/** What is wrong with a model's answer. */
export type Flaw =
  | 'empty'
  | 'too_long'
  | 'no_citation'
  | 'unknown_article'
  | 'false_quote'
  | 'foreign_number'
  | 'foreign_link'
  | 'prompt_leak';

/** What an answer is checked against. */
export interface Context {
  readonly sources: readonly Source[];
  readonly question: string;
  /** A secret word of the instructions: an answer that holds it repeats them. */
  readonly canary: string;
}

/** Characters. Nobody reads more in a chat. */
const LONGEST = 1500;
/** Characters. A shorter quote stands in any article. */
const SHORTEST_QUOTE = 8;

/** Checks an answer before anybody sees it: sources that exist, quotes that stand there, no number or link from nowhere. */
export function findFlaw(answer: ModelAnswer, context: Context): Flaw | undefined {
  const { text, citations } = answer;
  if (text.trim() === '') return 'empty';
  if (citations.some(({ quote }) => quote.includes(context.canary))) return 'prompt_leak';
  if (citations.length === 0) return 'no_citation';
  return findCitationFlaw(citations, context.sources) ?? findTextFlaw(text, context);
}

/** What can be said of the words alone, also while they arrive. */
export function findTextFlaw(text: string, context: Context): Flaw | undefined {
  if (text.length > LONGEST) return 'too_long';
  if (text.includes(context.canary) || repeatsRules(text)) return 'prompt_leak';
  return findForeign(text, context);
}

/** Letters and digits only: a model may change spaces, quotation marks and case of what it quotes. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();
}

/** Every citation must hold, not just one: an invented source beside a true one is invented. */
function findCitationFlaw(citations: ModelAnswer['citations'], sources: readonly Source[]): Flaw | undefined {
  for (const { articleId, quote } of citations) {
    const source = sources.find((each) => each.articleId === articleId);
    if (source === undefined) return 'unknown_article';
    const quoted = normal(quote);
    if (quoted.length < SHORTEST_QUOTE || !` ${normal(source.body)} `.includes(` ${quoted} `)) return 'false_quote';
  }
  return undefined;
}

/** Addresses with and without a scheme, and what a browser would run. A name counts from two letters on each side of its dot. */
const LINKS =
  /(?:https?:\/\/|www\.)[^\s)>\]]+|[\w.+-]+@[\w.-]+\w|(?:javascript|data|vbscript):\S+|(?<![\w.])[\w-]{2,}(?:\.[\w-]{2,})*\.[a-z]{2,}(?:\/[^\s)>\]]*)?/giu;

/**
 * Numbers and links are what a wrong answer does harm with, so each must stand in an article or in the question.
 */
function findForeign(text: string, { sources, question }: Context): Flaw | undefined {
  const known = [question, ...sources.map(({ title, body }) => `${title} ${body}`)].join('\n');
  const numbers = new Set(numbersOf(known));
  if (numbersOf(withoutListMarks(text)).some((number) => !numbers.has(number))) return 'foreign_number';
  const links = text.match(LINKS) ?? [];
  return links.some((link) => !known.includes(link)) ? 'foreign_link' : undefined;
}

/** "12.00" and "12" are one number. */
function numbersOf(text: string): string[] {
  return (text.normalize('NFKC').match(/\p{Nd}+(?:[.,:]\p{Nd}+)*/gu) ?? []).map((number) =>
    number.replace(/[.,]00?$/u, ''),
  );
}

/** So many words in a row are no accident. */
const TELLING_WORDS = 7;
const RULE_SHINGLES: ReadonlySet<string> = new Set(shinglesOf(rules('')));

function repeatsRules(text: string): boolean {
  return shinglesOf(text).some((shingle) => RULE_SHINGLES.has(shingle));
}

/** All runs of so many words in a row. */
function shinglesOf(text: string): string[] {
  const words = normal(text).split(' ');
  return words.slice(TELLING_WORDS - 1).map((_, at) => words.slice(at, at + TELLING_WORDS).join(' '));
}

/** "1." before a step is no fact. */
function withoutListMarks(text: string): string {
  return text.replace(/^\s*\d+[.)]\s/gmu, '');
}
