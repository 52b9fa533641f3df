import { askedFor, givesWhat } from './answer-kind';
import type { Passage, Sentence } from './markdown-passages';
import { questionWords } from './question-words';
import { bagOf } from './words-and-concepts';

/** What is said to the customer, word for word from an article. */
export interface Extract {
  /** Markdown, ready to send. */
  readonly text: string;
  /** The plain sentences (or steps) that carry the answer, the best first. */
  readonly quotes: readonly string[];
}

interface Found {
  readonly passage: Passage;
  readonly order: number;
  readonly at: number;
  readonly score: number;
}

const LONGEST_ANSWER = 420;
const MOST_STEPS = 8;
/** A heading names the subject of its sentences, but is not the answer. */
const HEADING_SHARE = 0.6;
/** The first passage of an article is its answer in short: it wins when nothing else stands out. */
const LEAD_BONUS = 0.3;
const KIND_BONUS = 0.5;
/** A second passage is added when it is nearly as good as the best. */
const NEARLY = 0.75;

/** The passages of an article that answer a question best: one, or two when they are nearly as good and short. */
export function extractAnswer(passages: readonly Passage[], question: string, language: string): Extract | undefined {
  const found = rank(passages, question, language);
  const [best, second] = found;
  if (best === undefined) return undefined;
  const both = second !== undefined && second.score >= NEARLY * best.score && fits(best, second);
  const chosen = both ? [best, second] : [best];
  return {
    text: inOrder(chosen)
      .map(({ passage, at }) => toMarkdown(passage, at))
      .join('\n\n'),
    quotes: chosen.map(({ passage, at }) => passage.sentences[at]?.text ?? ''),
  };
}

function rank(passages: readonly Passage[], question: string, language: string): Found[] {
  const asked = new Set(questionWords(question, language).lookup);
  const kind = askedFor(question, language);
  const worth = worthOf(passages, language);
  const found = passages.map((passage, order) => {
    const heading = new Set(bagOf(passage.heading, language));
    const scores = passage.sentences.map(
      (sentence) =>
        overlap({ asked, own: new Set(bagOf(sentence.text, language)), heading }, worth) +
        (kind !== undefined && givesWhat(sentence.text, kind) ? KIND_BONUS : 0) +
        (order === 0 ? LEAD_BONUS : 0),
    );
    const score = Math.max(...scores);
    return { passage, order, at: scores.indexOf(score), score };
  });
  return found.sort((a, b) => b.score - a.score || a.order - b.order);
}

interface Bags {
  readonly asked: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly heading: ReadonlySet<string>;
}

function overlap({ asked, own, heading }: Bags, worth: (term: string) => number): number {
  let sum = 0;
  for (const term of asked) {
    if (own.has(term)) sum += worth(term);
    else if (heading.has(term)) sum += HEADING_SHARE * worth(term);
  }
  return sum;
}

/** Within one article a word is worth the more the fewer of its passages have it: its subject is everywhere. */
function worthOf(passages: readonly Passage[], language: string): (term: string) => number {
  const having = new Map<string, number>();
  for (const { heading, sentences } of passages)
    for (const term of new Set(bagOf([heading, ...sentences.map(({ text }) => text)].join('\n'), language)))
      having.set(term, (having.get(term) ?? 0) + 1);
  return (term) => Math.log((1 + passages.length) / (having.get(term) ?? 1));
}

function fits(best: Found, second: Found): boolean {
  return toMarkdown(best.passage, best.at).length + toMarkdown(second.passage, second.at).length <= LONGEST_ANSWER;
}

function inOrder(chosen: readonly Found[]): Found[] {
  return [...chosen].sort((a, b) => a.order - b.order);
}

function toMarkdown({ kind, sentences }: Passage, best: number): string {
  if (kind === 'steps') return listed(sentences, (number) => `${number}. `);
  if (kind === 'points') return listed(sentences, () => '- ');
  const whole = joined(sentences);
  return whole.length <= LONGEST_ANSWER ? whole : joined(sentences.slice(best, best + 2));
}

function joined(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.markdown).join(' ');
}

function listed(sentences: readonly Sentence[], mark: (number: number) => string): string {
  return sentences
    .slice(0, MOST_STEPS)
    .map((sentence, index) => `${mark(index + 1)}${sentence.markdown}`)
    .join('\n');
}
