import type { EventPayload } from '@handraise/contracts';

type Verdict = EventPayload<'triage.decided'>;

/** A verdict that leaves the turn to the assistant; `changes` say of which turn, and what else. */
export const aVerdict = (
  changes: Pick<Verdict, 'conversationId' | 'customerId' | 'seq' | 'epoch'> & Partial<Verdict>,
): Verdict => ({
  tier: 'standard',
  route: 'assistant',
  asked: false,
  reasons: [],
  intent: 'pay_later',
  topic: 'pay_later',
  skill: 'payments',
  level: 1,
  complexity: 'S',
  estimatedMinutes: 4,
  risk: [],
  language: 'en',
  confidence: 0.9,
  ...changes,
});
