import type { CommandResult } from '@handraise/client';
import type { Id } from '@handraise/kernel';
import { Badge, formatLanguage, Table, TimeAgo, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { columnsThatFit } from '../parts/columns';
import { Listing } from '../parts/listing';
import { Section } from '../parts/page';
import { Nobody, Topic } from './board-columns';
import { leftInWords } from './left-in-words';

type Left = CommandResult<'listHandoffs'>['data'][number];

/** It is looked at every minute whether somebody can take one: more often would show nothing new. */
const RENEW_MS = 15_000;

const leftForLater = listing(['listHandoffs', { state: 'deferred' }], (after, signal) =>
  server.call('listHandoffs', { state: 'deferred', after }, { signal }),
);

const columns: Column<Left>[] = [
  { id: 'topic', header: 'Topic', cell: Topic },
  {
    id: 'left',
    header: 'Left',
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={row.left === 'callback' ? 'brand' : 'neutral'}>{leftInWords(row)}</Badge>
        {row.contact && <span title="Masked here. The agent who takes it sees all of it.">{row.contact}</span>}
      </span>
    ),
  },
  { id: 'language', header: 'Language', wideOnly: true, cell: (row) => formatLanguage(row.language) },
  { id: 'requested', header: 'Asked', numeric: true, cell: (row) => <TimeAgo at={row.requestedAt} /> },
];

interface LeftForLaterProps {
  /** The conversation that is open beside the board. */
  chosen: string | undefined;
  onConversation: (id: Id<'Conversation'>) => void;
}

/** What customers left when nobody could come: it is promised to them, so somebody must be able to see that it is kept. */
export function LeftForLater({ chosen, onConversation }: LeftForLaterProps) {
  const query = useInfiniteQuery({ ...leftForLater, refetchInterval: RENEW_MS });
  return (
    <Section title="Left for later" note={countInWords(query.data, query.hasNextPage)}>
      <Listing query={query}>
        {(rows) => (
          <>
            <Table
              caption="Left for later"
              columns={columnsThatFit(columns, chosen !== undefined)}
              rows={rows}
              rowKey={(row) => row.id}
              selectedKey={rows.find((row) => row.conversationId === chosen)?.id}
              onOpen={(row) => onConversation(row.conversationId)}
              empty={<Nobody>Nothing is left for later.</Nobody>}
            />
            {rows.length > 0 && (
              <p className="text-xs text-muted">
                Each comes back to the line by itself, with its age, as soon as a person who speaks the language has
                room.
              </p>
            )}
          </>
        )}
      </Listing>
    </Section>
  );
}

const countInWords = (rows: readonly Left[] | undefined, more: boolean): string | undefined =>
  rows && `${rows.length}${more ? '+' : ''}`;
