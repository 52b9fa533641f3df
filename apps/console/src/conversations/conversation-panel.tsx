import type { Id } from '@handraise/kernel';
import { Badge, Facts, formatCode, MessageBubble, Time, Transcript, type Tone } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CommandResult } from '@handraise/client';
import { reading } from '../api/queries';
import { Loaded } from '../parts/listing';
import { ShortId } from '../parts/short-id';
import { SidePanel } from '../parts/side-panel';

type Read = CommandResult<'readConversation'>;
type Control = Read['conversation']['control'];

const LIVE_MS = 3000;

/** The colours of who has the word are the same in all three pages. */
const controlTones: Record<Control, Tone> = { ai: 'ai', queue: 'warn', human: 'human' };
const controlWords: Record<Control, string> = { ai: 'With the AI', queue: 'Waiting', human: 'With a person' };

/** Who has the word; once it is over, how it ended. */
export const StateBadge = ({ control, status }: Pick<Read['conversation'], 'control' | 'status'>) =>
  status === 'open' ? (
    <Badge tone={controlTones[control]}>{controlWords[control]}</Badge>
  ) : (
    <Badge>{formatCode(status)}</Badge>
  );

interface ConversationPanelProps {
  conversationId: Id<'Conversation'>;
  onClose: () => void;
}

/** A conversation as it goes on, to be read only. */
export function ConversationPanel({ conversationId, onClose }: ConversationPanelProps) {
  const query = useQuery({ ...reading('readConversation', { conversationId }), refetchInterval: LIVE_MS });
  return (
    <SidePanel title="Conversation" badge={query.data && <StateBadge {...query.data.conversation} />} onClose={onClose}>
      <Loaded query={query}>{(read) => <ConversationView {...read} />}</Loaded>
    </SidePanel>
  );
}

/** Read only on purpose: whoever is in charge must not find somebody else's words in the talk. */
const ConversationView = ({ conversation, messages }: Read) => (
  <>
    <div className="border-b border-border px-4 py-3">
      <Facts
        facts={[
          { label: 'Conversation', value: <ShortId id={conversation.id} what="conversation’s id" /> },
          {
            label: 'Customer',
            value: (
              <Link
                to="/customers"
                search={{ customer: conversation.customerId }}
                className="inline-flex min-h-6 items-center text-brand underline"
              >
                Open the customer
              </Link>
            ),
          },
          { label: 'Began', value: <Time at={conversation.createdAt} /> },
          { label: 'Episode', value: conversation.episode },
        ]}
      />
    </div>
    <Transcript label="Messages" follow={conversation.lastSeq}>
      {messages.map((message) => (
        <MessageBubble key={message.id} message={message} own={false} />
      ))}
      {messages.length === 0 && <p className="text-center text-sm text-muted">No message yet.</p>}
    </Transcript>
    <p className="border-t border-border px-4 py-2 text-xs text-muted">Read only. Renewed every few seconds.</p>
  </>
);
