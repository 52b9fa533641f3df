import type { Citation } from '@handraise/contracts';
import { t } from '../i18n/translation';

/** Where an answer comes from: each source opens to the words that it rests on. */
export const Sources = ({ citations }: { citations: readonly Citation[] }) => (
  <div class="sources">
    <span class="fine">{t('sources', { count: citations.length })}</span>
    {citations.map(({ articleId, title, quote }, index) => (
      <details key={articleId}>
        <summary>
          <span class="number">{index + 1}</span>
          <span dir="auto">{title}</span>
        </summary>
        <blockquote dir="auto">{quote}</blockquote>
      </details>
    ))}
  </div>
);
