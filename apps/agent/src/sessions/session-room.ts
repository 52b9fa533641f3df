import { ConversationFeed, type FeedPort, type PendingMessage, type UnsentShelf } from '@handraise/client';
import type { CommandResult } from '@handraise/client';
import type { Earning, Message, Outcome, Packet, ReleaseCause, Session } from '@handraise/contracts';
import { Store } from '../api/store';

/** The conversation as its agent sees it. */
type Conversation = CommandResult<'getSession'>['conversation'];

/** How the work ended, as far as it is known: notice and answer may each know a part. */
export interface Ending {
  /** Null where none is owed. */
  readonly earning?: Earning | null | undefined;
  readonly outcome?: Outcome | undefined;
  readonly cause?: ReleaseCause | undefined;
}

/** What a session looks like at this moment, apart from its messages. */
export interface RoomState {
  readonly session: Session;
  readonly packet: Packet | undefined;
  readonly customerTyping: boolean;
  /** The customer has read up to this message. */
  readonly customerRead: number;
  /** Messages of the customer that the agent has not looked at. */
  readonly unread: number;
  /** Present once the work has ended. */
  readonly ended?: Ending;
}

/** What a room needs of the live connection. */
export interface RoomPort {
  send(session: Session, message: PendingMessage): Promise<{ seq: number }>;
  resume(session: Session, after: number): Promise<{ session: Session; messages: readonly Message[] }>;
  read(conversationId: Conversation['id'], seq: number): void;
  typing(conversationId: Conversation['id']): void;
}

/** A sign that is not repeated in this time is over: typing is never told to end. */
const typingMs = 5000;
const typingEveryMs = 3000;

/** One session as the agent sees it: the thread, what is known of the customer, what is unread, the draft. */
export class SessionRoom {
  readonly feed: ConversationFeed;
  readonly state: Store<RoomState>;
  private watched = false;
  private readUpTo: number;
  private typingSentAt = Number.NEGATIVE_INFINITY;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    session: Session,
    packet: Packet | undefined,
    private readonly port: RoomPort,
    private readonly shelf: RoomShelf,
  ) {
    this.readUpTo = Number(shelf.read('seen'));
    this.state = new Store({ session, packet, customerTyping: false, customerRead: 0, unread: 0 });
    this.feed = new ConversationFeed(this.feedPort());
    this.feed.subscribe(() => this.countUnread());
  }

  get session(): Session {
    return this.state.get().session;
  }

  /** Catches up after a connect. */
  async resume(): Promise<void> {
    const { session, messages } = await this.port.resume(this.session, this.feed.lastSeq);
    this.change({ session });
    this.feed.resume(messages);
  }

  /**
   * A message ends the sign of typing, and an agent's own (from this device or another) the clock of the first
   * word.
   */
  receive(message: Message): void {
    if (message.author.kind === 'customer') this.setTyping(false);
    if (message.author.kind === 'agent') this.noteReplied(); // also from another device
    this.feed.receive(message);
  }

  change(change: Partial<RoomState>): void {
    this.state.update((state) => ({ ...state, ...change }));
  }

  /**
   * Called by the answer to the agent's own command and by the notice, in any order; each adds what it knows.
   * The shelf is cleared, because other people's words may not stay on the device.
   */
  end({ earning, outcome, cause }: Ending): void {
    const known = this.state.get().ended;
    const ended = {
      earning: earning ?? known?.earning,
      outcome: outcome ?? known?.outcome,
      cause: cause ?? known?.cause,
    };
    this.change({ ended, customerTyping: false, unread: 0 });
    this.feed.pause();
    this.shelf.clear();
  }

  noteCustomerTyping(): void {
    this.setTyping(true);
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.setTyping(false), typingMs);
  }

  noteCustomerRead(seq: number): void {
    this.change({ customerRead: Math.max(this.state.get().customerRead, seq) });
  }

  /** Tells the customer that an answer is being written, at most every few seconds. */
  noteOwnTyping(nowMs: number): void {
    if (nowMs - this.typingSentAt < typingEveryMs) return;
    this.typingSentAt = nowMs;
    this.port.typing(this.session.conversationId);
  }

  /** Whether the agent has this session before their eyes. */
  watch(watched: boolean): void {
    this.watched = watched;
    this.countUnread();
  }

  readDraft = (): string => this.shelf.read('draft');
  keepDraft = (text: string): void => this.shelf.write('draft', text);

  close(): void {
    clearTimeout(this.typingTimer);
    this.feed.close();
  }

  /** The clock of the first reply stops with the first answer. */
  private noteReplied(): void {
    const { firstReply, ...deadlines } = this.session.deadlines;
    if (firstReply !== undefined) this.change({ session: { ...this.session, deadlines } });
  }

  private setTyping(customerTyping: boolean): void {
    if (this.state.get().customerTyping !== customerTyping) this.change({ customerTyping });
  }

  /**
   * Runs at each change of the thread. What is seen here is told to the customer, and kept against a reload.
   */
  private countUnread(): void {
    const { lastSeq } = this.feed;
    if (this.watched && lastSeq > this.readUpTo) {
      this.readUpTo = lastSeq;
      this.shelf.write('seen', String(lastSeq));
      if (!this.state.get().ended) this.port.read(this.session.conversationId, lastSeq);
    }
    if (this.state.get().ended) return; // nobody waits for an answer any more
    const unread = this.feed
      .entries()
      .filter(({ kind, ...entry }) => kind === 'message' && 'message' in entry && this.isUnread(entry.message)).length;
    if (unread !== this.state.get().unread) this.change({ unread });
  }

  private isUnread({ author, seq }: Message): boolean {
    return author.kind === 'customer' && seq > this.readUpTo;
  }

  private feedPort(): FeedPort {
    return {
      send: async (message) => {
        const sent = await this.port.send(this.session, message);
        this.noteReplied();
        return sent;
      },
      after: async (seq) => (await this.port.resume(this.session, seq)).messages,
      unsent: unsentOn(this.shelf),
      newId: this.shelf.newId,
    };
  }
}

/** What survives a reload: the draft, what could not be sent yet, and how far the agent has read. Cleared when the session ends. */
export type Kept = 'draft' | 'unsent' | 'seen';
/** Where it is kept; the browser's storage, or a test's. */
export interface RoomShelf {
  read(name: Kept): string;
  write(name: Kept, text: string): void;
  clear(): void;
  newId(): string;
}

/** Read anew at each change: another tab may have the same session open. */
function unsentOn(shelf: RoomShelf): UnsentShelf {
  const all = (): PendingMessage[] => parseUnsent(shelf.read('unsent'));
  const without = (clientId: string) => all().filter((message) => message.clientId !== clientId);
  const write = (unsent: PendingMessage[]) => shelf.write('unsent', unsent.length === 0 ? '' : JSON.stringify(unsent));
  return {
    all,
    keep: (message) => write([...without(message.clientId), message]),
    forget: (clientId) => write(without(clientId)),
  };
}

/** What another version of the app left is dropped message by message, not as a whole. */
function parseUnsent(stored: string): PendingMessage[] {
  const parsed: unknown = stored === '' ? [] : JSON.parse(stored);
  return Array.isArray(parsed) ? parsed.filter(isPending) : [];
}

const isPending = (value: unknown): value is PendingMessage =>
  typeof value === 'object' && value !== null && 'clientId' in value && 'text' in value && 'createdAt' in value;
