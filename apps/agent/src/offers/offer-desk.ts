import type { NoticePayload, Offer } from '@handraise/contracts';
import { Store } from '../api/store';

/** An offer that rings. The end is on the clock of this device, counted from the server's answer to the ack. */
export interface RingingOffer {
  readonly offer: Offer;
  readonly endsAtMs: number;
  readonly totalMs: number;
}

/** As the server tells it; each has a sentence in offer-words.ts. */
export type EndReason = NoticePayload<'offer:rescinded'>['reason'];

/** What the desk needs of the outside. */
export interface OfferPort {
  list(): Promise<readonly Offer[]>;
  /** Tells the server that the offer is on screen; answers how long it still counts. */
  ack(offerId: Offer['id']): Promise<{ countdownMs: number }>;
  /** The clock of `performance.now()`: it never jumps. */
  now(): number;
  /** An offer ended otherwise than by the agent's own hand. */
  onEnd(offer: Offer, reason: EndReason): void;
}

// How long an offer whose time is over may wait for the server's word before it is taken away.
const graceMs = 3000;

/** The agent's live offers, oldest first: made by notice or found on reconnect, acked once, gone with the server's word. */
export class OfferDesk {
  readonly ringing = new Store<readonly RingingOffer[]>([]);
  private readonly acking = new Set<string>();
  private readonly closed = new Set<string>();

  constructor(private readonly port: OfferPort) {}

  /** Takes over what the server holds; after a reconnect nothing else can be trusted. */
  async sync(): Promise<void> {
    const live = await this.port.list();
    const ids = new Set(live.map(({ id }) => id));
    this.ringing.update((ringing) => ringing.filter(({ offer }) => ids.has(offer.id)));
    for (const offer of live) this.made(offer);
  }

  /**
   * The server repeats an offer until it is acked, so the same one may come many times; one that was answered
   * here never comes back.
   */
  made(offer: Offer): void {
    if (this.closed.has(offer.id)) return;
    if (!this.find(offer.id)) {
      const { countdownMs } = offer;
      const ringing = { offer, totalMs: countdownMs, endsAtMs: this.port.now() + countdownMs };
      this.ringing.update((others) => [...others, ringing]);
    }
    void this.ack(offer.id);
  }

  /** The server's word that it is over. An offer that the agent answered here ends without a word on screen. */
  ended(offerId: string, reason: EndReason): void {
    const ringing = this.find(offerId);
    this.close(offerId);
    if (ringing) this.port.onEnd(ringing.offer, reason);
  }

  /** The agent has answered it, or it is known to be gone. */
  close(offerId: string): void {
    this.closed.add(offerId);
    this.ringing.update((ringing) => ringing.filter(({ offer }) => offer.id !== offerId));
  }

  /** Takes away what the server forgot to end, such as while the connection was gone. */
  sweep(): void {
    const now = this.port.now();
    for (const { offer, endsAtMs } of this.ringing.get())
      if (now > endsAtMs + graceMs) this.ended(offer.id, 'timed_out');
  }

  private find(offerId: string): RingingOffer | undefined {
    return this.ringing.get().find(({ offer }) => offer.id === offerId);
  }

  /**
   * Starts the countdown on the server. Its answer says how long still, so a wrong clock on this device does no
   * harm.
   */
  private async ack(offerId: Offer['id']): Promise<void> {
    if (this.acking.has(offerId)) return;
    this.acking.add(offerId);
    try {
      const { countdownMs } = await this.port.ack(offerId);
      const endsAtMs = this.port.now() + countdownMs;
      this.ringing.update((ringing) =>
        ringing.map((one) =>
          one.offer.id === offerId ? { ...one, endsAtMs, totalMs: Math.max(one.totalMs, countdownMs) } : one,
        ),
      );
    } catch {
      this.acking.delete(offerId); // the server sends the offer again until it is acked, and that tries anew
    }
  }
}
