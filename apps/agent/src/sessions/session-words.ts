import type { Outcome, Packet, Session } from '@handraise/contracts';
import { formatCode, formatTime } from '@handraise/ui';

/** How a customer is called within their conversation. */
export const customerName = (packet: Packet | undefined): string => packet?.customer.name ?? 'Customer';

/** Long enough to tell two conversations apart in a tab, short enough to leave room for a second one. */
const wordsInTitle = 28;

function firstWords({ messages }: Packet): string | undefined {
  const said = messages.find(({ author }) => author.kind === 'customer')?.text.trim();
  if (!said) return undefined;
  return said.length > wordsInTitle ? `“${said.slice(0, wordsInTitle).trimEnd()} …”` : `“${said}”`;
}

const topicAndTime = ({ topic, startedAt }: Session): string =>
  `${formatCode(topic)}, ${formatTime(startedAt, new Date())}`;

/**
 * What tells one open conversation from the next: the name, else what the customer began with. Two nameless ones of one topic
 * and minute would bear the same title, and an answer would go to the wrong person.
 */
export const roomTitle = (session: Session, packet: Packet | undefined): string =>
  packet?.customer.name ?? (packet && firstWords(packet)) ?? topicAndTime(session);

/** The same once it has ended: the customer's words may not be shown any more. */
export const endedTitle = (session: Session, packet: Packet | undefined): string =>
  packet?.customer.name ?? topicAndTime(session);

/** What an agent chooses from at the end, with what each means for the customer and the pay. */
export const outcomeWords: Record<Outcome, { title: string; hint: string }> = {
  resolved: { title: 'Solved', hint: 'The customer has what they came for.' },
  unresolved: {
    title: 'Not solved',
    hint: 'You did what could be done. The conversation closes; the customer can ask again at any time.',
  },
  customer_left: { title: 'Customer left', hint: 'They stopped answering.' },
  abuse: { title: 'Abuse', hint: 'Ends it safely. You are paid in full.' },
};

const deadlineWords: Record<string, string> = { firstReply: 'Reply', wrapUp: 'Wrap-up' };

/** A deadline that is shown as a countdown. */
export interface NextDeadline {
  readonly name: string;
  readonly at: string;
}

/** What falls due next in a session. */
export function nextDeadline({ deadlines }: Session): NextDeadline | undefined {
  const [next] = Object.entries(deadlines).sort(([, a], [, b]) => a.localeCompare(b));
  return next && { name: deadlineWords[next[0]] ?? formatCode(next[0]), at: next[1] };
}
