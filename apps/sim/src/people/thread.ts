import { ConversationFeed, type FeedPort, type PendingMessage } from '@handraise/client';
import type { Message } from '@handraise/contracts';

/** Something that was sent and acked; it may never be missing afterwards. */
export interface AckedMessage {
  readonly clientId: string;
  readonly seq: number;
}

type Ports = Pick<FeedPort, 'send' | 'after'>;

/** One conversation as one of the simulated people has it: says things, and waits for what others say. */
export class Thread {
  readonly acked: AckedMessage[] = [];
  private readonly feed: ConversationFeed;
  private readonly checks = new Set<() => void>();
  private closed = false;

  constructor(ports: Ports) {
    this.feed = new ConversationFeed({ after: ports.after, send: (message) => this.send(ports, message) });
    this.feed.subscribe(() => this.check());
  }

  get lastSeq(): number {
    return this.feed.lastSeq;
  }

  messages(): Message[] {
    return this.feed.entries().flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []));
  }

  receive(message: Message): void {
    this.feed.receive(message);
  }

  resume(missed: readonly Message[], lastSeq: number): void {
    this.feed.resume(missed, lastSeq);
  }

  pause(): void {
    this.feed.pause();
  }

  /** Sends, and resolves when the server has given it back in sequence; false when that does not happen in time. */
  async say(text: string, timeoutMs = 15_000): Promise<boolean> {
    this.feed.post(text);
    return (await this.until(() => this.allStored() || undefined, timeoutMs)) ?? false;
  }

  /** The first message after a sequence number that fits, or undefined when the time is over or all has ended. */
  next(fits: (message: Message) => boolean, afterSeq: number, timeoutMs: number): Promise<Message | undefined> {
    return this.until(() => this.messages().find((message) => message.seq > afterSeq && fits(message)), timeoutMs);
  }

  /** Asks again at each change, until there is an answer or the time is over. */
  until<Answer>(ask: () => Answer | undefined, timeoutMs: number): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const end = (answer: Answer | undefined): void => {
        this.checks.delete(check);
        clearTimeout(timer);
        resolve(answer);
      };
      const check = (): void => {
        const answer = ask();
        if (answer !== undefined || this.closed) end(answer);
      };
      const timer = setTimeout(() => end(undefined), timeoutMs);
      this.checks.add(check);
      check();
    });
  }

  /** Something outside of the messages changed: those who wait look again. */
  check(): void {
    for (const check of [...this.checks]) check();
  }

  close(): void {
    this.closed = true;
    this.check();
    this.feed.close();
  }

  private allStored(): boolean {
    return this.feed.entries().every(({ kind }) => kind !== 'pending');
  }

  private async send(ports: Ports, message: PendingMessage): Promise<{ seq: number }> {
    const { seq } = await ports.send(message);
    this.acked.push({ clientId: message.clientId, seq });
    return { seq };
  }
}
