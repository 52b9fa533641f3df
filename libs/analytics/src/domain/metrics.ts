import type { Commands, ResultOf } from '@handraise/contracts';
import type { EpisodeFigures, RatingFigures } from './figures';
import { wilson } from './wilson';

type Metrics = ResultOf<Commands['getMetrics']>;

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const aiShareOf = ({ resolved, confirmed, assumed }: EpisodeFigures): Metrics['aiShare'] => ({
  value: ratio(confirmed + assumed, resolved),
  n: resolved,
  confirmed,
  assumed,
});

export const repeatContactsOf = ({ resolved, contactedAgain }: EpisodeFigures): Metrics['repeatContacts'] => ({
  value: ratio(contactedAgain, resolved),
  n: resolved,
});

/** The share of 4 and 5 among the answers. */
export function satisfactionOf({ asked, answers, content }: RatingFigures): Metrics['csat']['human'] {
  const interval = wilson(content, answers);
  return {
    value: ratio(content, answers),
    n: answers,
    asked,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}
