import { randomUUID } from 'node:crypto';
import type { Earning } from '@handraise/contracts';
import type { AgentId, SessionId } from '@handraise/kernel';
import { UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import type { QuoteInput } from '../domain/quote';
import { PricingService, type BookEarning } from '../pricing.service';

export const anAgentId = (): AgentId => randomUUID() as AgentId;
export const aSessionId = (): SessionId => randomUUID() as SessionId;

/** Plain work of size M in daylight: 4.50. */
export const aQuoteInput = (changes: Partial<QuoteInput> = {}): QuoteInput => ({
  complexity: 'M',
  tier: 'standard',
  language: 'en',
  estimatedMinutes: 8,
  night: false,
  surgePercent: 0,
  ...changes,
});

/** Quotes and books an earning of 4.50 for a resolved session; change what the test is about. */
export const bookAnEarning = (
  server: TestServer,
  changes: Partial<BookEarning> = {},
  quote: Partial<QuoteInput> = {},
): Promise<Earning> => {
  const pricing = server.get(PricingService);
  const agentId = changes.agentId ?? anAgentId();
  return server.get(UnitOfWork).run(async (tx) => {
    const { id: quoteId } = await pricing.createQuote(tx, agentId, aQuoteInput(quote));
    return pricing.bookEarning(tx, {
      sessionId: aSessionId(),
      agentId,
      quoteId,
      rule: 'session',
      end: { kind: 'completed', outcome: 'resolved', customerWrote: true, agentWrote: true },
      engagedMinutes: 5,
      simulated: false,
      ...changes,
    });
  });
};
