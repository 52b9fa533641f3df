import type { FeedEntry } from '@handraise/client';
import type { Message } from '@handraise/contracts';
import { MessageBubble, Transcript, Typing, type Delivery } from '@handraise/ui';
import { useSyncExternalStore } from 'react';
import { login } from '../api/server';
import { useStore } from '../api/store';
import { Composer } from './composer';
import type { SessionRoom } from './session-room';
import { customerName } from './session-words';

/** The conversation: everything that was said, by whom, and the box to answer. */
export function Chat({ room }: { room: SessionRoom }) {
  const entries = useSyncExternalStore(room.feed.subscribe, room.feed.entries);
  const { packet, customerTyping, customerRead } = useStore(room.state);
  const name = customerName(packet);
  return (
    <>
      <Transcript label={`Conversation with ${name}`} follow={`${entries.length}${customerTyping}`}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} room={room} customer={name} customerRead={customerRead} />
        ))}
        {customerTyping && <Typing name={name} />}
      </Transcript>
      <Composer room={room} />
    </>
  );
}

/** `customerRead`: up to which message the customer has read. */
interface EntryProps {
  entry: FeedEntry;
  room: SessionRoom;
  customer: string;
  customerRead: number;
}

/** A stored message, or one of the agent's own that is still on its way. */
function Entry({ entry, room, customer, customerRead }: EntryProps) {
  if (entry.kind === 'draft') return null; // only customers see an answer while it is being written
  if (entry.kind === 'pending') {
    const { text, createdAt, clientId } = entry.pending;
    const message = { author: { kind: 'agent' as const }, text, createdAt };
    return <MessageBubble own message={message} delivery={entry.status} onRetry={() => room.feed.retry(clientId)} />;
  }
  const { message } = entry;
  // Other agents may have answered in this conversation before.
  const own = message.author.kind === 'agent' && message.author.id === login.principal()?.id;
  const delivery: Delivery | undefined = own ? (message.seq <= customerRead ? 'read' : 'sent') : undefined;
  return <MessageBubble message={named(message, customer)} own={own} delivery={delivery} />;
}

/** Messages do not carry a customer's name: it stands in the packet. */
const named = (message: Message, customer: string): Message =>
  message.author.kind === 'customer' ? { ...message, author: { ...message.author, name: customer } } : message;
