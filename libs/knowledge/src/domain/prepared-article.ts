import type { ArticleId } from '@handraise/kernel';
import type { Places } from './coverage';
import { toPassages, type Passage } from './markdown-passages';
import { bagOf } from './words-and-concepts';

/** A published version of an article, as the index takes it. */
export interface IndexedArticle {
  readonly articleId: ArticleId;
  readonly version: number;
  readonly title: string;
  readonly locale: string;
  readonly body: string;
  readonly sampleQuestions: readonly string[];
}

/** What the index reads off an article. It depends on this version alone, so it is kept while the others change. */
export interface PreparedArticle {
  readonly article: IndexedArticle;
  readonly passages: readonly Passage[];
  /** Words and concepts of the whole article, the title twice. */
  readonly words: readonly string[];
  /** The same of each passage, under the article's title. */
  readonly passageWords: readonly (readonly string[])[];
  readonly places: Places;
  /** Title, sample questions and the beginning of the body: where character grams are taken. */
  readonly beginning: string;
}

/** Character grams help on short texts and hurt on long ones, so they see the beginning of a body only. */
const BEGINNING = 600;

/** Most of the time that an index takes: parsing the Markdown and finding the words. */
export function prepareArticle(article: IndexedArticle, language: string): PreparedArticle {
  const { title, sampleQuestions } = article;
  const passages = toPassages(article.body, article.locale);
  const questions = sampleQuestions.join('\n');
  const body = passages.map(textOf).join('\n');
  return {
    article,
    passages,
    words: bagOf([title, title, questions, body].join('\n'), language),
    passageWords: passages.map((passage) => bagOf(`${title} ${textOf(passage)}`, language)),
    places: placesOf(article, passages, language),
    beginning: [title, questions, body.slice(0, BEGINNING)].join('\n'),
  };
}

function placesOf({ title, sampleQuestions }: IndexedArticle, passages: readonly Passage[], language: string): Places {
  const bags = (texts: readonly string[]) => texts.map((text) => new Set(bagOf(text, language)));
  const sentences = bags(
    passages.flatMap(({ heading, sentences }) => sentences.map(({ text }) => `${heading} ${text}`)),
  );
  return { sentences, questions: bags([title, ...sampleQuestions]) };
}

function textOf(passage: Passage): string {
  return [passage.heading, ...passage.sentences.map((sentence) => sentence.text)].join(' ');
}
