import type { ConversationId } from '@handraise/kernel';
import { z } from 'zod';
import { conversationId } from '@handraise/contracts';

/** The kind of the deadline that every turn has, and the time it gives. */
export const TURN_DEADLINE = 'assistant.turn';
export const TURN_DEADLINE_MS = 20_000;

/** Which message of which conversation is to be answered. */
export interface TurnKey {
  readonly conversationId: ConversationId;
  readonly seq: number;
}

const subject = z.tuple([conversationId, z.coerce.number().int()]);

export function toSubject({ conversationId: id, seq }: TurnKey): string {
  return `${id}/${seq}`;
}

export function fromSubject(value: string): TurnKey {
  const [id, seq] = subject.parse(value.split('/'));
  return { conversationId: id, seq };
}
