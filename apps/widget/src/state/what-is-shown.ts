import type { FeedEntry } from '@handraise/client';
import type { AgentCard, Choice, Conversation, Handoff, Message, SystemLine } from '@handraise/contracts';
import type { Key } from '../i18n/translation';

/*
 * Which state shows what: rules over plain values, without a picture. The server's words decide, never a click: what is
 * pressed here changes nothing that is shown until the server has said so.
 */

/** What is open to somebody whom nobody online can understand: asked at once, not after the longest wait. */
const withoutSupply: readonly Choice[] = ['wait', 'callback', 'message', 'ai'];

/** The card below the thread: the place in line, the question how to go on, or what was left for later. */
export type Card =
  | { readonly kind: 'line' | 'kept' }
  | { readonly kind: 'choice'; readonly title: Key; readonly choices: readonly Choice[] };

export function cardOf({ status, supply, choice, choices = [] }: Handoff): Card {
  const title = supply === 'none' ? 'queue.none' : 'choice.title';
  if (status === 'choosing') return { kind: 'choice', title, choices };
  if (status === 'deferred') return { kind: 'kept' };
  // Who has chosen to wait is not asked again until the longest wait is over.
  if (status === 'ready' && supply === 'none' && choice !== 'wait')
    return { kind: 'choice', title, choices: withoutSupply };
  return { kind: 'line' };
}

/** Nobody online speaks the language, and nobody is being asked either: no place and no wait can be promised. */
export const isNobodyThere = ({ status, supply }: Handoff): boolean => supply === 'none' && status !== 'offering';

/** The first words of the line's card. `queue.position` takes the position. */
export function headlineOf(handoff: Handoff): Key {
  if (handoff.status === 'offering') return 'queue.asking';
  if (isNobodyThere(handoff)) return 'queue.none';
  if (handoff.position === undefined) return 'queue.title';
  return handoff.position <= 1 ? 'queue.next' : 'queue.position';
}

/** Who answers at this moment, for the header. */
export function answererOf(
  agent: AgentCard | undefined,
  control: Conversation['control'],
  handoff: Handoff | undefined,
): 'human' | 'simulated' | 'aiAssistant' | 'kept' | 'finding' {
  if (agent) return agent.simulated ? 'simulated' : 'human';
  if (control !== 'queue') return 'aiAssistant';
  return handoff?.status === 'deferred' ? 'kept' : 'finding';
}

/** There is something to be settled after an answer that stands on sources, and whenever a person is there. */
export function isSettleable(
  conversation: Conversation | undefined,
  control: Conversation['control'],
  last: FeedEntry | undefined,
): boolean {
  if (conversation?.status !== 'open' || control === 'queue') return false;
  return control === 'human' || (last?.kind === 'message' && (last.message.citations ?? []).length > 0);
}

/** What a system line says may depend on how it came about. */
export function systemKeyOf({ code, params }: SystemLine): Key {
  if (code === 'human_requested' && params.asked === false) return 'system.human_needed';
  if (code === 'human_left' && params.requeued === true) return 'system.human_left_requeued';
  if (code === 'choice_made') return `system.choice_made.${params.choice as Choice}`;
  return `system.${code}`;
}

/** What stands under the newest of our own messages: no more than the server has said. */
export const deliveryOf = ({ seq }: Message, readByHuman: number): Key => (seq <= readByHuman ? 'read' : 'sent');
