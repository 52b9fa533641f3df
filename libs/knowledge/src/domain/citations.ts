import type { Citation } from '@handraise/contracts';
import type { Hit } from './find-answer';

/** The sources of an answer: one for each passage that was used. */
export function citationsOf({ article, quotes }: Hit): Citation[] {
  const { articleId, title, version } = article;
  return quotes.map((quote) => ({ articleId, title, version, quote }));
}
