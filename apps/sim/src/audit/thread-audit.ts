import type { HttpClient } from '@handraise/client';
import type { Message } from '@handraise/contracts';
import type { AckedMessage } from '../people/thread';

/** An invariant that did not hold, and where. One is enough for exit code 1. */
export interface Breach {
  readonly invariant: string;
  readonly detail: string;
}

/** As many as the route gives at once. */
const PAGE = 100;

/** The whole thread as the server has it. */
export async function readThread(http: HttpClient, conversationId: Message['conversationId']): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const after = all.at(-1)?.seq ?? 0;
    const { data } = await http.call('listMessages', { conversationId, after, limit: PAGE });
    all.push(...data);
    if (data.length < PAGE) return all;
  }
}

/** What is wrong with a thread: gaps and losses (I10), the assistant talking after a person was asked for (I14). */
export function auditThread(messages: readonly Message[], acked: readonly AckedMessage[]): Breach[] {
  return [...gaps(messages), ...losses(messages, acked), ...interruptions(messages)];
}

const gaps = (messages: readonly Message[]): Breach[] =>
  messages.flatMap(({ seq, conversationId }, index) =>
    seq === index + 1 ? [] : [{ invariant: 'I10', detail: `${conversationId} has ${seq} in place ${index + 1}` }],
  );

/** An acked message must be stored exactly once, under the number that its ack named. */
function losses(messages: readonly Message[], acked: readonly AckedMessage[]): Breach[] {
  return acked.flatMap(({ clientId, seq }) => {
    const stored = messages.filter((message) => message.clientId === clientId);
    const [first] = stored;
    if (stored.length === 1 && first?.seq === seq) return [];
    return [{ invariant: 'I10', detail: `the acked message ${clientId} (${seq}) is stored ${stored.length} times` }];
  });
}

/** From the request on nothing but a visible line gives the word back to the assistant. */
const asks = new Set(['human_requested']);
const givesBack = new Set([
  'human_request_canceled',
  'handed_back',
  'conversation_reopened',
  'conversation_resolved',
  'session_resolved',
  'choice_made',
  'nobody_available',
]);

/**
 * The states of a thread as its customer sees them; the database's own are asked about by the server's audit.
 */
function interruptions(messages: readonly Message[]): Breach[] {
  let waiting = false;
  return messages.flatMap(({ author, system, seq, conversationId }) => {
    if (system && asks.has(system.code)) waiting = true;
    if (system && givesBack.has(system.code)) waiting = false;
    const interrupts = waiting && author.kind === 'assistant';
    return interrupts ? [{ invariant: 'I14', detail: `the assistant wrote ${conversationId}/${seq} in between` }] : [];
  });
}
