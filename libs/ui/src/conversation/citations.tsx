import type { Citation } from '@handraise/contracts';
import { BookOpen } from 'lucide-react';

/** Where an answer comes from: each source opens to the words it rests on. */
export const Citations = ({ citations }: { citations: readonly Citation[] }) => (
  <ul className="mt-1 -mb-1 flex flex-col" aria-label="Sources">
    {citations.map((citation, index) => (
      <li key={`${citation.articleId}-${index}`}>
        <details className="rounded-sm text-sm">
          <summary className="inline-flex min-h-11 list-none items-center gap-1.5 rounded-sm text-ai underline-offset-2 hover:underline">
            <BookOpen aria-hidden size={14} className="shrink-0" />
            <span>
              {index + 1}. {citation.title}
            </span>
          </summary>
          <blockquote className="my-1 border-s-2 border-ai ps-3 text-muted" dir="auto">
            {citation.quote}
          </blockquote>
        </details>
      </li>
    ))}
  </ul>
);
