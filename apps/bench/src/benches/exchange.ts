/** One customer and one agent who hears them, by whatever path. */
export interface Link {
  /** Resolves at the ack. */
  send(name: string, text: string): Promise<void>;
  onDelivered(listener: (text: string) => void): void;
}

/** What arrived during a burst; only what was heard at the other end counts. */
export interface Burst {
  readonly delivered: number;
  readonly perSecond: number;
}

/** After this a message counts as lost and the bench fails. */
const LOST_MS = 10_000;
/** A message of usual length, with its name in front. */
const textOf = (name: string): string => `${name} Where is my order? I have been waiting since last Tuesday.`;

/** Times messages from the send to the other side's ear. */
export class Exchange {
  private readonly waiting = new Map<string, () => void>();
  sent = 0;
  delivered = 0;

  constructor(private readonly links: readonly Link[]) {
    for (const link of links) link.onDelivered((text) => this.arrive(text));
  }

  /** One message at a time, over one link after the other: milliseconds of each. */
  async idle(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const link = this.links[index % this.links.length];
      if (link) times.push(await this.pass(link));
    }
    return times;
  }

  /** Every link keeps one message under way for so long, and not more of them than the product lets one person send. */
  async burst(seconds: number, mostPerLink: number): Promise<Burst> {
    const before = this.delivered;
    const start = performance.now();
    const end = start + seconds * 1000;
    await Promise.all(
      this.links.map(async (link) => {
        for (let sent = 0; sent < mostPerLink && performance.now() < end; sent += 1) await this.pass(link);
      }),
    );
    const delivered = this.delivered - before;
    return { delivered, perSecond: (delivered * 1000) / (performance.now() - start) };
  }

  /** Timed until both are there: the ack at the sender and the message at the other side. */
  private async pass(link: Link): Promise<number> {
    const name = `message-${String((this.sent += 1)).padStart(8, '0')}`;
    const start = performance.now();
    const arrival = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('a message was acked or sent and never arrived')), LOST_MS);
      this.waiting.set(name, () => {
        clearTimeout(timer);
        resolve();
      });
    });
    await Promise.all([link.send(name, textOf(name)), arrival.then(() => (this.delivered += 1))]);
    return performance.now() - start;
  }

  private arrive(text: string): void {
    const name = text.slice(0, text.indexOf(' '));
    this.waiting.get(name)?.();
    this.waiting.delete(name);
  }
}
