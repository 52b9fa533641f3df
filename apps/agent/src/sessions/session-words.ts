import type { Outcome, Packet, Session } from '@handraise/contracts';
import { formatCode, formatTime } from '@handraise/ui';

/** How a customer is called within their conversation. */
export const customerName = (packet: Packet | undefined): string => packet?.customer.name ?? 'Customer';

/** What tells one conversation from the next: the name, or the topic and when it began. */
export const roomTitle = ({ topic, startedAt }: Session, packet: Packet | undefined): string =>
  packet?.customer.name ?? `${formatCode(topic)}, ${formatTime(startedAt, new Date())}`;

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
