import { Injectable } from '@nestjs/common';
import type { Earning, Quote } from '@handraise/contracts';
import { notFound, type AgentId, type EarningId, type QuoteId, type SessionId } from '@handraise/kernel';
import { LedgerService, type PostingEntry } from '@handraise/ledger';
import { Configuration, Deadlines, Ids, Signer, type Tx } from '@handraise/platform';
import {
  FIND_EARNING_OF_SESSION,
  FIND_QUOTE,
  INSERT_EARNING,
  INSERT_QUOTE,
  type EarningRow,
  type QuoteRow,
} from './db/pricing.statements';
import { priceEarning, type SessionEnd } from './domain/earning';
import { priceQuote, type PricedQuote, type QuoteInput } from './domain/quote';
import { EarningAnnouncer, toEarning } from './earning-announcer';
import { PayPolicyService, type RateCardVersion } from './pay-policy.service';

export interface SavedQuote extends Quote {
  readonly id: QuoteId;
}

export interface BookEarning {
  readonly sessionId: SessionId;
  readonly agentId: AgentId;
  readonly quoteId: QuoteId;
  /** Why it is owed; one earning per session and rule (I8). */
  readonly rule: string;
  readonly end: SessionEnd;
  /** Minutes engaged that no other session of the agent has been paid the floor for. */
  readonly engagedMinutes: number;
  /** Practice agents are not paid: their earning is kept as a mark and never booked. */
  readonly simulated: boolean;
}

export const EARNING_AVAILABLE = 'earning.available';

/** What work is worth (quotes, promised on offers) and what is owed (earnings, booked when a session ends). */
@Injectable()
export class PricingService {
  constructor(
    private readonly policies: PayPolicyService,
    private readonly ledger: LedgerService,
    private readonly signer: Signer,
    private readonly deadlines: Deadlines,
    private readonly announcer: EarningAnnouncer,
    private readonly configuration: Configuration,
    private readonly ids: Ids,
  ) {}

  /** Prices, signs and freezes the quote of an offer. One read of the rate card, one insert. */
  async createQuote(tx: Tx, agentId: AgentId, input: QuoteInput): Promise<SavedQuote> {
    const card = await this.policies.current(tx);
    const priced = priceQuote(input, card.document, card.version);
    const quote = { ...priced, lines: [...priced.lines], signature: await this.signer.sign(canonicalQuote(priced)) };
    const id = this.ids.next<QuoteId>();
    const lines = JSON.stringify(quote.lines);
    await tx.query(INSERT_QUOTE, [id, agentId, quote.currency, quote.totalMinor, lines, card.version, quote.signature]);
    return { id, ...quote };
  }

  /** Whether a quote is one that we signed, unchanged. */
  isGenuine({ signature, ...quote }: Quote): boolean {
    return this.signer.verify(canonicalQuote(quote), signature);
  }

  /**
   * Books what a session earned, in the transaction that ends it: the quote plus listed adjustments (I16). A replay
   * gives the first earning.
   */
  async bookEarning(tx: Tx, booking: BookEarning): Promise<Earning> {
    const quote = await this.getQuote(tx, booking.quoteId);
    const priced = priceEarning(quote, booking.end, booking.engagedMinutes, quote.rateCard);
    const holdSeconds = this.configuration.env.PAY_HOLD_SECONDS;
    const [row] = await tx.query<EarningRow>(INSERT_EARNING, [
      this.ids.next<EarningId>(),
      booking.sessionId,
      booking.rule,
      booking.agentId,
      booking.quoteId,
      quote.currency,
      priced.totalMinor,
      JSON.stringify(priced.lines),
      booking.simulated,
      holdSeconds,
    ]);
    if (row === undefined) return this.firstEarning(tx, booking);
    if (!booking.simulated) await this.bookInLedger(tx, row, holdSeconds);
    await this.announcer.announce(tx, row);
    return toEarning(row);
  }

  private async bookInLedger(tx: Tx, earning: EarningRow, holdSeconds: number): Promise<void> {
    if (earning.totalMinor > 0)
      await this.ledger.post(tx, { key: `earning:${earning.id}`, kind: 'earning', entries: entriesFor(earning) });
    await this.deadlines.set(tx, EARNING_AVAILABLE, earning.id, holdSeconds * 1000);
  }

  private async getQuote(tx: Tx, id: QuoteId): Promise<QuoteRow & { readonly rateCard: RateCardVersion['document'] }> {
    const [quote] = await tx.query<QuoteRow & { readonly rateCard: RateCardVersion['document'] }>(FIND_QUOTE, [id]);
    if (quote === undefined) throw notFound('quote');
    return quote;
  }

  private async firstEarning(tx: Tx, { sessionId, rule }: BookEarning): Promise<Earning> {
    const [first] = await tx.query<EarningRow>(FIND_EARNING_OF_SESSION, [sessionId, rule]);
    if (first === undefined) throw new Error('an earning that exists cannot be read');
    return toEarning(first);
  }
}

/** The surge has an expense account of its own, so that its cost is seen; everything else is session pay. */
function entriesFor({ agentId, currency, totalMinor, lines }: EarningRow): PostingEntry[] {
  const surge = Math.min(totalMinor, lines.find(({ code }) => code === 'surge')?.amountMinor ?? 0);
  const expenses: PostingEntry[] = [
    { account: 'exp:session', amountMinor: totalMinor - surge, currency },
    { account: 'exp:surge', amountMinor: surge, currency },
  ];
  const owed: PostingEntry = { account: 'agent:pending', owner: agentId, amountMinor: -totalMinor, currency };
  return [...expenses.filter(({ amountMinor }) => amountMinor !== 0), owed];
}

/** What is signed: the quote as the agent reads it, in a fixed order. */
function canonicalQuote({ currency, totalMinor, lines, rateCardVersion }: PricedQuote): string {
  const parts = lines.map(({ code, label, amountMinor }) => [code, label, amountMinor]);
  return JSON.stringify([currency, totalMinor, parts, rateCardVersion]);
}
