import type { Id } from '@handraise/kernel';
import { idIn, wordIn } from '../search';
import { at, listAt } from './record-parts';

/** One offer of a decision, with what spoke for this agent. */
export interface OfferedWork {
  readonly agentId: Id<'Account'>;
  readonly handoffId: string;
  readonly kind: string;
  readonly ring: number;
  /** What the handoff asked for, in a line; empty when the snapshot does not say. */
  readonly request: string;
  readonly points: readonly { readonly name: string; readonly value: number }[];
}

const requestOf = (snapshot: unknown, handoffId: string): string => {
  const handoff = listAt(snapshot, 'handoffs').find((candidate) => at(candidate, 'id') === handoffId);
  const words = ['skill', 'language', 'tier', 'complexity'].map((key) => wordIn(at(handoff, key)));
  return words.filter((word) => word !== undefined).join(', ');
};

const pointsOf = (score: unknown): OfferedWork['points'] =>
  typeof score === 'object' && score !== null
    ? Object.entries(score).flatMap(([name, value]) => (typeof value === 'number' ? [{ name, value }] : []))
    : [];

/**
 * The offers of a decision record. A record is kept as it was written, by older versions of the rules too, so whatever
 * is not understood is left to the raw view.
 */
export function offeredWork(decision: unknown, snapshot: unknown): OfferedWork[] {
  return listAt(decision, 'offers').flatMap((offer) => {
    const agentId = idIn<'Account'>(at(offer, 'agentId'));
    const handoffId = wordIn(at(offer, 'handoffId'));
    if (agentId === undefined || handoffId === undefined) return [];
    const ring = at(offer, 'ring');
    return {
      agentId,
      handoffId,
      kind: wordIn(at(offer, 'kind')) ?? '',
      ring: typeof ring === 'number' ? ring : 0,
      request: requestOf(snapshot, handoffId),
      points: pointsOf(at(offer, 'score')),
    };
  });
}

export const totalOf = ({ points }: OfferedWork): number => points.reduce((sum, { value }) => sum + value, 0);
