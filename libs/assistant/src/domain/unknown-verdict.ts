import type { EventPayload } from '@handraise/contracts';

type Verdict = EventPayload<'triage.decided'>;

/** What is known of a turn that triage never judged: whoever takes it is a generalist. */
export function unknownVerdict(
  turn: Pick<Verdict, 'conversationId' | 'seq' | 'epoch' | 'customerId' | 'tier'>,
): Verdict {
  return {
    ...turn,
    route: 'offer_human',
    asked: false,
    reasons: [],
    intent: 'other',
    topic: 'other',
    skill: 'general',
    level: 1,
    complexity: 'M',
    estimatedMinutes: 6,
    risk: [],
    language: 'und',
    confidence: 0,
  };
}
