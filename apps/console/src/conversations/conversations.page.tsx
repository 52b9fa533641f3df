import type { CommandResult } from '@handraise/client';
import { classNames, EmptyState, Table, TimeAgo, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { columnsThatFit } from '../parts/columns';
import { Listing } from '../parts/listing';
import { Page } from '../parts/page';
import { shortId } from '../parts/short-id';
import { ConversationPanel, StateBadge } from './conversation-panel';

type Conversation = CommandResult<'listConversations'>['data'][number];

const route = getRouteApi('/shell/conversations');

/** Pages are read by cursor, so that rows that arrive meanwhile shift nothing. */
const conversations = listing(['listConversations', {}], (after, signal) =>
  server.call('listConversations', { after }, { signal }),
);

/** One line in its own direction; whoever wants more opens the row. */
const FirstWords = ({ about }: Conversation) => (
  <span dir="auto" className={classNames('line-clamp-1 max-w-xs break-all', about === undefined && 'text-muted')}>
    {about ?? 'Nothing written yet'}
  </span>
);

const columns: Column<Conversation>[] = [
  {
    id: 'control',
    header: 'In charge',
    cell: StateBadge,
  },
  { id: 'about', header: 'First words', cell: FirstWords },
  {
    id: 'id',
    header: 'Conversation',
    wideOnly: true,
    cell: (row) => <span className="font-mono text-xs">…{shortId(row.id)}</span>,
  },
  {
    id: 'customer',
    header: 'Customer',
    wideOnly: true,
    cell: (row) => <span className="font-mono text-xs">…{shortId(row.customerId)}</span>,
  },
  { id: 'episode', header: 'Episode', numeric: true, wideOnly: true, cell: (row) => row.episode },
  { id: 'lastSeq', header: 'Messages', numeric: true, wideOnly: true, cell: (row) => row.lastSeq },
  { id: 'createdAt', header: 'Began', numeric: true, cell: (row) => <TimeAgo at={row.createdAt} /> },
];

/** All conversations, newest first. */
export function ConversationsPage() {
  const { conversation } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(conversations);
  return (
    <Page
      title="Conversations"
      lead="Newest first. Reading one changes nothing; the person or the AI in charge stays in charge."
      side={
        conversation && (
          <ConversationPanel conversationId={conversation} onClose={() => void navigate({ search: {} })} />
        )
      }
    >
      <Listing query={query}>
        {(rows) => (
          <Table
            caption="Conversations"
            columns={columnsThatFit(columns, conversation !== undefined)}
            rows={rows}
            rowKey={(row) => row.id}
            selectedKey={conversation}
            onOpen={(row) => void navigate({ search: { conversation: row.id } })}
            empty={<EmptyState title="No conversation yet">The first customer’s words will appear here.</EmptyState>}
          />
        )}
      </Listing>
    </Page>
  );
}
