import type { CommandResult } from '@handraise/client';
import { buttonClasses, EmptyState, formatCode, formatLanguage, Table, TimeAgo, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { Listing } from '../parts/listing';

type Gap = CommandResult<'listKnowledgeGaps'>['data'][number];

const gaps = listing(['listKnowledgeGaps', {}], (after, signal) =>
  server.call('listKnowledgeGaps', { after }, { signal }),
);

/** A gap is closed by writing, so each row leads there with what is known of it. */
const columns: Column<Gap>[] = [
  { id: 'topic', header: 'Topic', cell: (row) => <span className="font-semibold">{formatCode(row.topic)}</span> },
  { id: 'locale', header: 'Language', cell: (row) => formatLanguage(row.locale) },
  { id: 'count', header: 'Asked', numeric: true, cell: (row) => row.count },
  { id: 'lastAt', header: 'Last', numeric: true, wideOnly: true, cell: (row) => <TimeAgo at={row.lastAt} /> },
  {
    id: 'write',
    header: 'Close it',
    numeric: true,
    cell: (row) => (
      <Link
        to="/articles/new"
        search={{ title: formatCode(row.topic), locale: row.locale }}
        className={buttonClasses({ size: 'sm' })}
      >
        Write
      </Link>
    ),
  },
];

/** What customers asked and no article answers, most frequent first. */
export function Gaps() {
  const query = useInfiniteQuery(gaps);
  return (
    <Listing query={query}>
      {(rows) => (
        <>
          <p className="max-w-prose text-sm text-muted">
            Counted by topic and language only: what customers wrote is not kept for this, because it is theirs and may
            name them. The conversations themselves show it for as long as they are kept.
          </p>
          <Table
            caption="Questions without an article"
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.topic} ${row.locale}`}
            empty={
              <EmptyState icon={<CircleCheck aria-hidden className="text-human" />} title="No gap is known">
                Questions that no article answers will be counted here, by topic and language.
              </EmptyState>
            }
          />
        </>
      )}
    </Listing>
  );
}
