import type { CommandResult } from '@handraise/client';
import {
  Badge,
  buttonClasses,
  EmptyState,
  formatLanguage,
  SelectField,
  Table,
  TimeAgo,
  type Column,
} from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { FilterLinks } from '../parts/filter-links';
import { Listing } from '../parts/listing';
import { Page } from '../parts/page';
import { Gaps } from './gaps';

type Summary = CommandResult<'listArticles'>['data'][number];

const route = getRouteApi('/shell/articles');

/** The filter is part of the key, so that each filtered list is kept by itself. */
const articles = (locale: string | undefined) =>
  listing(['listArticles', { locale }], (after, signal) => server.call('listArticles', { locale, after }, { signal }));

const columns: Column<Summary>[] = [
  { id: 'title', header: 'Title', cell: (row) => <span className="font-semibold">{row.title}</span> },
  { id: 'locale', header: 'Language', cell: (row) => formatLanguage(row.locale) },
  {
    id: 'status',
    header: 'State',
    wideOnly: true,
    cell: ({ status }) => (
      <Badge tone={status === 'published' ? 'human' : 'neutral'}>
        {status === 'published' ? 'Published' : 'Withdrawn'}
      </Badge>
    ),
  },
  { id: 'version', header: 'Version', numeric: true, wideOnly: true, cell: (row) => row.version },
  { id: 'updatedAt', header: 'Changed', numeric: true, wideOnly: true, cell: (row) => <TimeAgo at={row.updatedAt} /> },
];

const views = [
  { value: 'articles', label: 'Articles' },
  { value: 'gaps', label: 'Unanswered' },
] as const;
/** Those in which the demo's articles are written; an article in another one is found under "All languages". */
const languages = ['en', 'de', 'es', 'fr', 'sv', 'ar'];
const languageOptions = [
  { value: '', label: 'All languages' },
  ...languages.map((value) => ({ value, label: formatLanguage(value) })),
];

/** What the AI may answer from, and what customers asked in vain. */
export function ArticlesPage() {
  const { locale, view } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title="Articles"
      lead="The AI answers from these and nothing else, and names the article it used. A change counts within ten seconds."
      actions={
        <Link to="/articles/new" className={buttonClasses({ look: 'primary', size: 'sm' })}>
          <Plus aria-hidden size={16} />
          New article
        </Link>
      }
    >
      <div className="flex flex-wrap items-end justify-between gap-3">
        <FilterLinks
          label="View"
          options={views}
          value={view ?? 'articles'}
          onChange={(next) => void navigate({ search: next === 'gaps' ? { view: next } : {} })}
        />
        {view === undefined && (
          <SelectField
            dense
            label="Language"
            options={languageOptions}
            value={locale ?? ''}
            onChange={(event) => void navigate({ search: event.target.value ? { locale: event.target.value } : {} })}
          />
        )}
      </div>
      {view === 'gaps' ? <Gaps /> : <ArticleList locale={locale} />}
    </Page>
  );
}

/** Withdrawn ones stay in the list: they can be read, and published again. */
function ArticleList({ locale }: { locale: string | undefined }) {
  const query = useInfiniteQuery(articles(locale));
  const navigate = route.useNavigate();
  return (
    <Listing query={query}>
      {(rows) => (
        <Table
          caption="Articles"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/articles/$articleId', params: { articleId: row.id } })}
          empty={
            <EmptyState title="No article yet">Without articles the AI answers nothing and offers a person.</EmptyState>
          }
        />
      )}
    </Listing>
  );
}
