import { askedFor, givesWhat, type AnswerKind } from './answer-kind';
import type { Passage, Sentence } from './markdown-passages';
import { questionWords } from './question-words';
import { strengthIn, Vocabulary, type WordMatch } from './word-matches';
import { bagOf } from './words-and-concepts';

/** What is said to the customer, word for word from an article. */
export interface Extract {
  /** Markdown, ready to send. */
  readonly text: string;
  /** The plain sentences (or steps) that carry the answer, the best first. */
  readonly quotes: readonly string[];
}

/** A passage with its best sentence, and how good that is. */
interface Found {
  readonly passage: Passage;
  readonly order: number;
  readonly at: number;
  readonly score: number;
}

/** Characters: what fits a telephone's screen beside the keyboard. */
const LONGEST_ANSWER = 480;
const MOST_STEPS = 8;
/** A heading names the subject of its sentences, but is not the answer. */
const HEADING_SHARE = 0.8;
/** The first passage of an article is its answer in short: it wins when nothing else stands out. */
const LEAD_BONUS = 0.5;
/** "How much …" is answered by an amount, "when …" by a time. */
const KIND_BONUS = 0.7;
/** A further passage is added when it has this share of the best one's score. */
const NEARLY = 0.4;
const MOST_PASSAGES = 2;

/**
 * The passages of an article that answer a question best, as many as make a short answer: the best, others nearly as good, and the first
 * passage, because authors begin with what everybody must know ("freeze the card at once").
 */
export function extractAnswer(passages: readonly Passage[], question: string, language: string): Extract | undefined {
  const [best, ...others] = rank(passages, question, language);
  if (best === undefined) return undefined;
  const chosen = [best];
  for (const other of others) {
    const wanted = other.order === 0 || (other.score >= NEARLY * best.score && chosen.length < MOST_PASSAGES);
    if (wanted && lengthOf([...chosen, other]) <= LONGEST_ANSWER) chosen.push(other);
  }
  return {
    text: inOrder(chosen)
      .map(({ passage, at }) => toMarkdown(passage, at))
      .join('\n\n'),
    quotes: chosen.map(({ passage, at }) => passage.sentences[at]?.text ?? ''),
  };
}

function rank(passages: readonly Passage[], question: string, language: string): Found[] {
  const bags = passages.map(({ heading, sentences }) => ({
    heading: new Set(bagOf(heading, language)),
    own: sentences.map(({ text }) => new Set(bagOf(text, language))),
  }));
  const vocabulary = new Vocabulary(
    bags.flatMap(({ heading, own }) => [...heading, ...own.flatMap((bag) => [...bag])]),
  );
  const asked = vocabulary.match(questionWords(question, language));
  const kind = askedFor(question, language);
  const worth = worthOf(bags);
  const found = passages.map((passage, order) => {
    const { heading, own } = bags[order] ?? { heading: new Set<string>(), own: [] };
    const scores = passage.sentences.map(
      ({ text }, at) =>
        overlap(asked, { own: own[at] ?? new Set(), heading }, worth) +
        (kind !== undefined && (givesWhat(text, kind) || showsHow(passage, kind)) ? KIND_BONUS : 0) +
        (order === 0 ? LEAD_BONUS : 0),
    );
    const score = Math.max(...scores);
    return { passage, order, at: scores.indexOf(score), score };
  });
  return found.sort((a, b) => b.score - a.score || a.order - b.order);
}

/** "How do I …" is answered by steps, whatever their words are. */
function showsHow({ kind }: Passage, asked: AnswerKind): boolean {
  return kind === 'steps' && asked === 'place';
}

interface Bags {
  readonly own: ReadonlySet<string>;
  readonly heading: ReadonlySet<string>;
}

type Worth = (found: WordMatch['found']) => number;

/** A word in the sentence counts whole, one in its heading for less, and never twice. */
function overlap(asked: readonly WordMatch[], { own, heading }: Bags, worth: Worth): number {
  return asked.reduce((sum, word) => {
    const strength = Math.max(strengthIn(own, word), HEADING_SHARE * strengthIn(heading, word));
    return sum + (strength === 0 ? 0 : strength * worth(word.found));
  }, 0);
}

/** Within one article a word is worth the more the fewer of its passages have it: its subject is everywhere. */
function worthOf(
  passages: readonly { readonly heading: ReadonlySet<string>; readonly own: readonly ReadonlySet<string>[] }[],
): Worth {
  const terms = passages.map(({ heading, own }) => new Set([...heading, ...own.flatMap((bag) => [...bag])]));
  return (found) => {
    const having = terms.filter((bag) => [...found.keys()].some((term) => bag.has(term))).length;
    return Math.log((1 + passages.length) / Math.max(1, having));
  };
}

function lengthOf(chosen: readonly Found[]): number {
  return chosen.reduce((sum, { passage, at }) => sum + toMarkdown(passage, at).length, 0);
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
