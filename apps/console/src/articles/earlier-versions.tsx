import type { CommandResult } from '@handraise/client';
import { Card, SelectField, Time } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { reading } from '../api/queries';
import { Loaded } from '../parts/listing';
import { Preview } from './lazy-preview';

type Article = CommandResult<'getArticle'>;

/** What the article said before: answers that cite an earlier version stay explicable. */
export function EarlierVersions({ article }: { article: Article }) {
  const [version, setVersion] = useState<number>();
  if (article.version === 1) return null;
  const earlier = Array.from({ length: article.version - 1 }, (_, index) => article.version - 1 - index);
  return (
    <Card dense title="Earlier versions">
      <div className="max-w-xs">
        <SelectField
          dense
          label="Version"
          options={[
            { value: '', label: 'Choose …' },
            ...earlier.map((number) => ({ value: String(number), label: `Version ${number}` })),
          ]}
          value={version ?? ''}
          onChange={(event) => setVersion(event.target.value === '' ? undefined : Number(event.target.value))}
        />
      </div>
      {version !== undefined && <EarlierVersion articleId={article.id} version={version} />}
    </Card>
  );
}

/** Read when it is chosen: most visits need none of them. */
function EarlierVersion({ articleId, version }: { articleId: Article['id']; version: number }) {
  const query = useQuery(reading('getArticle', { articleId, version }));
  return (
    <Loaded query={query}>
      {(earlier) => (
        <article className="mt-4 border-t border-border pt-3" lang={earlier.locale} dir="auto">
          <h3 className="font-semibold">{earlier.title}</h3>
          <p className="mb-2 text-xs text-muted">
            Written <Time at={earlier.updatedAt} />
          </p>
          <Suspense fallback={<p className="text-sm whitespace-pre-wrap">{earlier.body}</p>}>
            <Preview markdown={earlier.body} />
          </Suspense>
        </article>
      )}
    </Loaded>
  );
}
