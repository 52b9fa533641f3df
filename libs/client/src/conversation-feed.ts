import type { Message } from '@handraise/contracts';
import { toRequestError, type RequestErrorCode } from './request-error';

/** A message of ours that the server has not given back yet. */
export interface PendingMessage {
  readonly clientId: string;
  readonly text: string;
  readonly createdAt: string;
}

/** One line of the thread, in reading order: stored messages, then what is being written, then what is unsent. */
export type FeedEntry =
  | { readonly kind: 'message'; readonly key: string; readonly message: Message }
  | { readonly kind: 'draft'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'pending';
      readonly key: string;
      readonly pending: PendingMessage;
      readonly status: 'sending' | 'sent' | 'failed';
      readonly error?: RequestErrorCode;
    };

/**
 * Where unsent messages outlive their page. Several pages may share it: each message is an entry of its own, so no page
 * takes from another what it does not know.
 */
export interface UnsentShelf {
  all(): readonly PendingMessage[];
  keep(message: PendingMessage): void;
  forget(clientId: string): void;
}

/** How a feed reaches the server, and where unsent messages survive a reload. */
export interface FeedPort {
  send(message: PendingMessage): Promise<{ seq: number }>;
  /** The stored messages after a sequence number, in order; may be only the first part. */
  after(seq: number): Promise<readonly Message[]>;
  readonly unsent?: UnsentShelf;
  newId?(): string;
}

interface Unsent {
  pending: PendingMessage;
  status: 'sending' | 'sent' | 'failed';
  attempts: number;
  seq?: number;
  error?: RequestErrorCode;
}

const MAX_ATTEMPTS = 6;
const FIRST_DELAY_MS = 1000;
/** An acked message that did not come back by itself within this time is asked for. */
const ECHO_MS = 800;

/**
 * One conversation as its reader sees it. It applies a message only when it is the next in sequence and asks for what
 * is missing; it keeps what could not be sent and sends it again under the same client id, so that nothing is lost,
 * doubled or out of order, whatever the network does.
 */
export class ConversationFeed {
  private messages: readonly Message[] = [];
  private readonly early = new Map<number, Message>();
  private readonly drafts = new Map<string, string>();
  private unsent: Unsent[] = [];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private echoTimer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private filling: Promise<void> | undefined;
  private online = false;
  private cached: readonly FeedEntry[] | undefined;

  constructor(private readonly port: FeedPort) {
    this.takeOver();
  }

  get lastSeq(): number {
    return this.messages.at(-1)?.seq ?? 0;
  }

  /** The same array until something changes, as `useSyncExternalStore` wants it. */
  readonly entries = (): readonly FeedEntry[] => (this.cached ??= this.toEntries());

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** A message arrived, in whatever order. */
  receive(message: Message): void {
    if (message.seq <= this.lastSeq) return;
    this.early.set(message.seq, message);
    this.apply();
    if (this.early.size > 0) void this.fill();
  }

  /** The answer to a resume: what was missed, and the last number there is. From now on messages can be sent. */
  resume(missed: readonly Message[], lastSeq = 0): void {
    this.online = true;
    this.takeOver();
    for (const message of missed) if (message.seq > this.lastSeq) this.early.set(message.seq, message);
    this.apply();
    if (this.early.size > 0 || lastSeq > this.lastSeq) void this.fill(lastSeq);
    for (const unsent of this.unsent) if (unsent.status === 'sending') unsent.attempts = 0;
    void this.flush();
  }

  /** The connection is gone: what is unsent waits. */
  pause(): void {
    this.online = false;
    this.drafts.clear();
    clearTimeout(this.timer);
    this.changed();
  }

  /** A piece of an answer that is being written. */
  draft(messageId: string, text: string): void {
    if (this.messages.some(({ id }) => id === messageId)) return;
    this.drafts.set(messageId, (this.drafts.get(messageId) ?? '') + text);
    this.changed();
  }

  /** Sends a text, now or as soon as there is a connection. */
  post(text: string): void {
    const pending = this.pendingOf(text);
    this.unsent.push({ pending, status: 'sending', attempts: 0 });
    this.port.unsent?.keep(pending);
    this.changed();
    void this.flush();
  }

  /** Tries a failed message once more. */
  retry(clientId: string): void {
    const unsent = this.unsent.find(({ pending }) => pending.clientId === clientId);
    if (unsent?.status !== 'failed') return;
    const { text } = unsent.pending;
    // The server holds this id for another text: only a new one can succeed.
    if (unsent.error === 'CLIENT_ID_REUSED') {
      this.port.unsent?.forget(clientId);
      unsent.pending = this.pendingOf(text);
      this.port.unsent?.keep(unsent.pending);
    }
    Object.assign(unsent, { status: 'sending', attempts: 0, error: undefined });
    this.changed();
    void this.flush();
  }

  discard(clientId: string): void {
    this.drop(({ pending }) => pending.clientId === clientId);
    this.changed();
  }

  close(): void {
    this.online = false;
    clearTimeout(this.timer);
    clearTimeout(this.echoTimer);
    this.listeners.clear();
  }

  private pendingOf(text: string): PendingMessage {
    const clientId = this.port.newId?.() ?? crypto.randomUUID();
    return { clientId, text, createdAt: new Date().toISOString() };
  }

  /** Takes over all early messages that are next in sequence. */
  private apply(): void {
    const next: Message[] = [];
    for (let seq = this.lastSeq + 1; this.early.has(seq); seq += 1) {
      const message = this.early.get(seq);
      if (message) next.push(message);
      this.early.delete(seq);
    }
    if (next.length === 0) return;
    this.messages = [...this.messages, ...next];
    if (next.some(({ author }) => author.kind === 'assistant')) this.drafts.clear();
    for (const message of next) this.drafts.delete(message.id);
    const back = new Set(next.map(({ clientId }) => clientId));
    this.drop(({ pending, seq = Infinity }) => back.has(pending.clientId) || seq <= this.lastSeq);
    this.changed();
  }

  /** Asks for what lies between the last message and the early ones, until there is no gap. */
  private fill(until = 0): Promise<void> {
    this.filling ??= this.fetchMissing(until).finally(() => (this.filling = undefined));
    return this.filling;
  }

  private async fetchMissing(until: number): Promise<void> {
    for (;;) {
      const before = this.lastSeq;
      try {
        for (const message of await this.port.after(before))
          if (message.seq > this.lastSeq) this.early.set(message.seq, message);
      } catch {
        return; // the connection is gone; the resume after it brings what is missing
      }
      this.apply();
      if (this.lastSeq === before || (this.early.size === 0 && this.lastSeq >= until)) return;
    }
  }

  /** Sends what is unsent, one after the other, so that the order of writing is the order of reading. */
  private async flush(): Promise<void> {
    if (this.sending || !this.online) return;
    this.sending = true;
    try {
      for (let next = this.nextUnsent(); next && this.online; next = this.nextUnsent()) {
        if (!(await this.sendOne(next))) break;
      }
    } finally {
      this.sending = false;
    }
  }

  private nextUnsent(): Unsent | undefined {
    return this.unsent.find(({ status }) => status === 'sending');
  }

  private async sendOne(unsent: Unsent): Promise<boolean> {
    unsent.attempts += 1;
    try {
      const { seq } = await this.port.send(unsent.pending);
      Object.assign(unsent, { status: 'sent', seq });
      this.port.unsent?.forget(unsent.pending.clientId);
      if (seq > this.lastSeq) this.expectEcho(seq);
      else this.drop((other) => other === unsent);
      this.changed();
      return true;
    } catch (error) {
      return this.onSendFailed(unsent, error);
    }
  }

  private onSendFailed(unsent: Unsent, thrown: unknown): boolean {
    const error = toRequestError(thrown);
    if (error.transient && unsent.attempts < MAX_ATTEMPTS) {
      const delayMs = error.retryAfterMs ?? FIRST_DELAY_MS * 2 ** (unsent.attempts - 1);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.flush(), delayMs);
      return false;
    }
    Object.assign(unsent, { status: 'failed', error: error.code });
    this.changed();
    return true;
  }

  private expectEcho(seq: number): void {
    clearTimeout(this.echoTimer);
    this.echoTimer = setTimeout(() => {
      if (this.online && seq > this.lastSeq) void this.fill(seq);
    }, ECHO_MS);
  }

  /** What a page left behind that is gone now. A page that still lives sends the same under the same client id. */
  private takeOver(): void {
    const known = new Set(this.unsent.map(({ pending }) => pending.clientId));
    for (const pending of this.port.unsent?.all() ?? [])
      if (!known.has(pending.clientId)) this.unsent.push({ pending, status: 'sending', attempts: 0 });
  }

  private drop(isOver: (unsent: Unsent) => boolean): void {
    for (const { pending } of this.unsent.filter(isOver)) this.port.unsent?.forget(pending.clientId);
    this.unsent = this.unsent.filter((unsent) => !isOver(unsent));
  }

  private changed(): void {
    this.cached = undefined;
    for (const listener of this.listeners) listener();
  }

  private toEntries(): FeedEntry[] {
    const stored = this.messages.map((message) => ({ kind: 'message' as const, key: message.id, message }));
    const drafts = [...this.drafts].map(([key, text]) => ({ kind: 'draft' as const, key, text }));
    const unsent = this.unsent.map(({ pending, status, error }) => ({
      kind: 'pending' as const,
      key: pending.clientId,
      pending,
      status,
      ...(error === undefined ? {} : { error }),
    }));
    return [...stored, ...drafts, ...unsent];
  }
}
