import type { Citation } from '@handraise/contracts';
import type { Hit } from './find-answer';

/** The source of an answer, named once, with the words that carry it best. */
export function citationsOf({ article, quotes }: Hit): Citation[] {
  const { articleId, title, version } = article;
  return quotes.slice(0, 1).map((quote) => ({ articleId, title, version, quote }));
}
