import type { ConversationId } from '@handraise/kernel';
import { z } from 'zod';
import { conversationId } from '@handraise/contracts';

/** The kind of the deadline that every turn has, and the time it gives. */
export const TURN_DEADLINE = 'assistant.turn';
/**
 * Longer than a model's 9 s and the embedded answer after it; then the customer hears that none comes.
 */
export const TURN_DEADLINE_MS = 20_000;

/** Which message of which conversation is to be answered. */
export interface TurnKey {
  readonly conversationId: ConversationId;
  readonly seq: number;
}

const subject = z.tuple([conversationId, z.coerce.number().int()]);

/** How a deadline's subject names a turn. */
export function toSubject({ conversationId: id, seq }: TurnKey): string {
  return `${id}/${seq}`;
}

/** The way back; throws for what `toSubject` did not write. */
export function fromSubject(value: string): TurnKey {
  const [id, seq] = subject.parse(value.split('/'));
  return { conversationId: id, seq };
}
