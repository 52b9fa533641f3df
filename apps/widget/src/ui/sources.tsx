import type { Citation } from '@handraise/contracts';
import { t } from '../i18n/translation';

interface Source {
  readonly id: string;
  readonly title: string;
  readonly quotes: readonly string[];
}

/** One source per article, with all the words that the answer takes from it. */
function sourcesOf(citations: readonly Citation[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { articleId: id, title, quote } of citations)
    sources.set(id, { id, title, quotes: [...(sources.get(id)?.quotes ?? []), quote] });
  return [...sources.values()];
}

/** What was opened at the lower edge of the thread must not open out of sight. */
const showWhole = ({ currentTarget }: { currentTarget: HTMLDetailsElement }): void =>
  currentTarget.scrollIntoView({ block: 'nearest' });

/** Where an answer comes from: each source opens to the words that it rests on. */
export const Sources = ({ citations }: { citations: readonly Citation[] }) => {
  const sources = sourcesOf(citations);
  return (
    <div class="sources">
      <span class="fine">{t('sources', { count: sources.length })}</span>
      {sources.map(({ id, title, quotes }, index) => (
        <details key={id} onToggle={showWhole}>
          <summary>
            <span class="number">{index + 1}</span>
            <span dir="auto">{title}</span>
          </summary>
          {quotes.map((quote) => (
            <blockquote key={quote} dir="auto">
              {quote}
            </blockquote>
          ))}
        </details>
      ))}
    </div>
  );
};
