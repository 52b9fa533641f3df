import type { Offer } from '@handraise/contracts';
import type { Temper } from '../people/customer-cast';

/** How it ended for a customer. */
export type End = 'answered_by_assistant' | 'helped_by_person' | 'took_request_back' | 'left_a_message' | 'gave_up';
/** All ends, so that the report shows also those that did not happen. */
export const ends: readonly End[] = [
  'answered_by_assistant',
  'helped_by_person',
  'took_request_back',
  'left_a_message',
  'gave_up',
];

/** What the simulated people saw, in the order in which they saw it. */
export type Fact =
  | { kind: 'came'; customer: string; tier: string; language: string; temper: Temper }
  | { kind: 'answered'; customer: string; ms: number; cited: boolean }
  | { kind: 'asked_for_person'; customer: string }
  | { kind: 'got_person'; customer: string; ms: number; simulated: boolean }
  | { kind: 'first_words'; customer: string; ms: number }
  | { kind: 'rated'; customer: string; score: number }
  | { kind: 'ended'; customer: string; end: End }
  | { kind: 'faltered'; who: string; error: string }
  | { kind: 'offered'; agent: string; offer: Offer }
  | { kind: 'offer_answered'; agent: string; offer: Offer; answer: OfferEnd }
  | { kind: 'offer_gone'; agent: string; offerId: string; reason: string }
  | { kind: 'dropped_out'; agent: string }
  | { kind: 'resolved'; agent: string; quotedMinor: number; earnedMinor: number; currency: string }
  | { kind: 'broke'; invariant: string; detail: string };
/** `refused`: the server said no to the accept, most often because somebody was faster. */
export type OfferEnd = 'accepted' | 'declined' | 'ignored' | 'refused';
type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

/** The market's diary: facts with their time since the start. */
export class Journal {
  private readonly facts: { atMs: number; fact: Fact }[] = [];
  private readonly listeners = new Set<(fact: Fact, atMs: number) => void>();
  private readonly startedAt = performance.now();

  note(fact: Fact): void {
    const atMs = performance.now() - this.startedAt;
    this.facts.push({ atMs, fact });
    for (const listener of this.listeners) listener(fact, atMs);
  }

  listen(listener: (fact: Fact, atMs: number) => void): void {
    this.listeners.add(listener);
  }

  elapsedMs(): number {
    return performance.now() - this.startedAt;
  }

  all<Kind extends Fact['kind']>(kind: Kind): FactOf<Kind>[] {
    return this.facts.flatMap(({ fact }) => (isOf(fact, kind) ? [fact] : []));
  }
}

const isOf = <Kind extends Fact['kind']>(fact: Fact, kind: Kind): fact is FactOf<Kind> => fact.kind === kind;
