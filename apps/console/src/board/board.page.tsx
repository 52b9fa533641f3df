import type { Board } from '@handraise/contracts';
import type { Id } from '@handraise/kernel';
import { Badge, EmptyState, Table } from '@handraise/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Radio, RefreshCw } from 'lucide-react';
import { ConversationPanel } from '../conversations/conversation-panel';
import { columnsThatFit } from '../parts/columns';
import { Loaded } from '../parts/listing';
import { Page, Section } from '../parts/page';
import { agentColumns, handoffColumns, Nobody, sessionColumns } from './board-columns';
import { useBoardFeed } from './board-feed';
import { Counters } from './counters';
import { LeftForLater } from './left-for-later';
import { useServerNow } from './server-clock';

const route = getRouteApi('/shell/');

/** The market at this moment: who waits, who is served, who could serve. */
export function BoardPage() {
  const { conversation } = route.useSearch();
  const navigate = route.useNavigate();
  const { query, status } = useBoardFeed();
  const close = () => void navigate({ search: {} });
  return (
    <Page
      title="Live board"
      lead="Who waits, who is being served and who could serve, as it is right now."
      actions={<LinkState live={status === 'online'} />}
      side={conversation && <ConversationPanel conversationId={conversation} onClose={close} />}
    >
      <Loaded query={query}>
        {(board) => (
          <BoardView
            board={board}
            chosen={conversation}
            onConversation={(id) => void navigate({ search: { conversation: id } })}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** A board that stands still must say so: an old number is worse than none. */
const LinkState = ({ live }: { live: boolean }) => (
  <div role="status">
    {live ? (
      <Badge tone="human" icon={<Radio aria-hidden size={12} />}>
        Live
      </Badge>
    ) : (
      <Badge tone="warn" icon={<RefreshCw aria-hidden size={12} />}>
        Connecting, asking every few seconds
      </Badge>
    )}
  </div>
);

interface BoardViewProps {
  board: Board;
  chosen: string | undefined;
  onConversation: (id: Id<'Conversation'>) => void;
}

/** The order is that of urgency: who waits, what was promised, what runs, who could help. */
function BoardView({ board, chosen, onConversation }: BoardViewProps) {
  const now = useServerNow(board.at);
  const navigate = route.useNavigate();
  return (
    <>
      <Counters board={board} now={now} />
      <Section title="Waiting for a person" note={board.handoffs.length} action={<WhoWasAsked />}>
        <Table
          caption="Waiting for a person"
          columns={columnsThatFit(handoffColumns(now), chosen !== undefined)}
          rows={board.handoffs}
          rowKey={(row) => row.id}
          selectedKey={board.handoffs.find((row) => row.conversationId === chosen)?.id}
          onOpen={(row) => onConversation(row.conversationId)}
          empty={<Nobody>Nobody waits for a person.</Nobody>}
        />
      </Section>
      <LeftForLater chosen={chosen} onConversation={onConversation} />
      <Section title="With a person" note={board.sessions.length}>
        <Table
          caption="With a person"
          columns={columnsThatFit(sessionColumns(now), chosen !== undefined)}
          rows={board.sessions}
          rowKey={(row) => row.id}
          selectedKey={board.sessions.find((row) => row.conversationId === chosen)?.id}
          onOpen={(row) => onConversation(row.conversationId)}
          empty={<Nobody>Nobody is being served by a person.</Nobody>}
        />
      </Section>
      <Section title="People" note={peopleInWords(board)}>
        <Table
          caption="People"
          columns={columnsThatFit(agentColumns, chosen !== undefined)}
          rows={board.agents}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/agents', search: { agent: row.id } })}
          empty={<EmptyState title="Nobody is here">Agents appear as soon as they go online.</EmptyState>}
        />
      </Section>
    </>
  );
}

/** Programs are never counted as people. */
const peopleInWords = ({ agents }: Board): string => {
  const simulated = agents.filter((agent) => agent.simulated).length;
  return simulated === 0 ? String(agents.length) : `${agents.length - simulated}, and ${simulated} simulated`;
};

/** From the line to the records that explain it. */
const WhoWasAsked = () => (
  <Link
    to="/decisions"
    className="inline-flex min-h-9 items-center text-sm text-brand underline-offset-2 hover:underline"
  >
    Who was asked, and why
  </Link>
);
