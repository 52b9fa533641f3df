import {
  ConversationFeed,
  toRequestError,
  type CommandInput,
  type FeedEntry,
  type PendingMessage,
  type RequestErrorCode,
  type SocketClient,
  type SocketEvent,
  type SocketInput,
  type SocketResult,
  type SocketStatus,
} from '@handraise/client';
import type { AgentCard, AuthorKind, Choice, Conversation, Handoff, Message } from '@handraise/contracts';
import type { EventName } from '../embed/settings';
import { recall, remember } from './memory';
import type { Server } from './server';
import { computed, signal } from './store';

type Socket = SocketClient<'customer'>;
type ConversationId = Conversation['id'];
type SessionId = CommandInput<'rateSession'>['sessionId'];
interface Person {
  readonly sessionId: SessionId;
  readonly agent: AgentCard;
}

/** A sign of writing is shown this long unless it is repeated. */
const TYPING_MS = 7000;
const TYPING_AGAIN_MS = 3000;

/** The customer's conversation: what the server says, and what the customer can do. */
export class Talk {
  readonly connection = signal<SocketStatus>('offline');
  readonly conversation = signal<Conversation | undefined>(undefined);
  readonly entries = signal<readonly FeedEntry[]>([]);
  readonly handoff = signal<Handoff | undefined>(undefined);
  readonly person = signal<Person | undefined>(undefined);
  readonly typing = signal<AuthorKind | undefined>(undefined);
  readonly readByHuman = signal(0);
  readonly toRate = signal(recall('toRate'));
  readonly problem = signal<RequestErrorCode | undefined>(undefined);
  readonly busy = signal(false);
  /** A person who is there is in control, in whatever order the notices come. */
  readonly control = computed(() => (this.person.value ? 'human' : (this.conversation.value?.control ?? 'ai')));

  private feed = this.newFeed();
  private socket: Promise<Socket> | undefined;
  private opening: Promise<ConversationId> | undefined;
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private typedAt = 0;
  private readSeq = 0;

  constructor(
    private readonly server: Server,
    private readonly emit: (event: EventName, detail?: unknown) => void,
  ) {}

  /** Connects once; afterwards the connection looks after itself. */
  connect(): void {
    this.socket ??= this.openSocket();
  }

  close(): void {
    void this.socket?.then((socket) => socket.close());
    this.feed.close();
    clearTimeout(this.typingTimer);
  }

  send(text: string): void {
    this.connect();
    this.problem.value = undefined;
    this.feed.post(text);
  }
  retry(clientId: string): void {
    this.feed.retry(clientId);
  }
  discard(clientId: string): void {
    this.feed.discard(clientId);
  }

  /** Asks for a human; valid as the very first act. */
  async requestHuman(): Promise<void> {
    await this.attempt(async () => {
      const { handoff } = await this.request('human:request', { conversationId: await this.ensureConversation() });
      this.handoff.value = handoff;
      this.emit('human-requested');
    });
  }

  async leaveLine(): Promise<void> {
    await this.attempt(async () => {
      const { conversation } = await this.request('human:cancel', { conversationId: await this.ensureConversation() });
      this.conversation.value = conversation;
      this.handoff.value = undefined;
    });
  }

  async choose(choice: Choice, contact?: string): Promise<void> {
    await this.attempt(async () => {
      const conversationId = await this.ensureConversation();
      const input = { conversationId, choice, ...(contact === undefined ? {} : { contact }) };
      this.handoff.value = (await this.request('human:choose', input)).handoff;
    });
  }

  /** Stars for the person, once. */
  async rate(score: number, comment: string): Promise<boolean> {
    const rated = this.toRate.value;
    if (!rated) return false;
    const sessionId = rated.sessionId as SessionId;
    const done = await this.attempt(() =>
      this.request('session:rate', { sessionId, score, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) }),
    );
    if (!done && this.problem.value !== 'ALREADY_RATED') return false;
    this.setToRate(undefined);
    this.emit('rated', { score });
    return true;
  }

  skipRating(): void {
    this.setToRate(undefined);
  }

  /** The customer's own word that the matter is settled. */
  async resolve(): Promise<void> {
    await this.attempt(async () => {
      const conversationId = await this.ensureConversation();
      this.conversation.value = await this.server.http.call('resolveConversation', { conversationId });
    });
  }

  /** Tells the human that we are writing, at most every few seconds. */
  signalTyping(): void {
    const conversationId = this.conversation.value?.id;
    if (!conversationId || this.control.value !== 'human' || Date.now() - this.typedAt < TYPING_AGAIN_MS) return;
    this.typedAt = Date.now();
    void this.request('typing', { conversationId }).catch(() => undefined);
  }

  /** Everything up to the newest message has been seen. */
  markRead(): void {
    const conversationId = this.conversation.value?.id;
    const seq = this.feed.lastSeq;
    if (!conversationId || seq <= this.readSeq || this.connection.value !== 'online') return;
    this.readSeq = seq;
    void this.request('message:read', { conversationId, seq }).catch(() => undefined);
  }

  private newFeed(): ConversationFeed {
    const feed = new ConversationFeed({
      send: (message) => this.sendNow(message),
      after: (seq) => this.messagesAfter(seq),
      loadUnsent: () => recall('unsent') ?? [],
      saveUnsent: (unsent) => remember('unsent', unsent.length > 0 ? unsent : undefined),
    });
    feed.subscribe(() => (this.entries.value = feed.entries()));
    this.entries.value = feed.entries();
    return feed;
  }

  private async openSocket(): Promise<Socket> {
    this.connection.value = 'connecting';
    const { openSocket } = await import('./socket');
    const socket = openSocket(this.server);
    this.listen(socket);
    socket.onStatus((status) => this.onStatus(status));
    socket.connect();
    return socket;
  }

  private listen(socket: Socket): void {
    socket.on('message:new', ({ message }) => this.onMessage(message));
    socket.on('message:delta', ({ messageId, text }) => this.feed.draft(messageId, text));
    socket.on('conversation:changed', (change) => this.onConversation(change));
    socket.on('handoff:changed', ({ handoff }) => this.onHandoff(handoff));
    socket.on('session:started', ({ sessionId, agent }) => this.onJoined({ sessionId, agent }));
    socket.on('session:ended', ({ sessionId }) => this.onLeft(sessionId));
    socket.on('typing', ({ by }) => this.showTyping(by));
    socket.on('message:read', ({ by, seq }) => {
      if (by === 'agent') this.readByHuman.value = Math.max(this.readByHuman.value, seq);
    });
  }

  private onStatus(status: SocketStatus): void {
    this.connection.value = status;
    if (status === 'online') void this.resume();
    else this.feed.pause();
    if (status === 'refused') this.emit('token-needed');
  }

  /** Asks for the state after every connect: nothing heard on a socket is the only copy. */
  private async resume(): Promise<void> {
    const known = this.conversation.value?.id ?? (recall('conversation') as ConversationId | undefined);
    const input = { after: this.feed.lastSeq, ...(known === undefined ? {} : { conversationId: known }) };
    try {
      this.onResumed(await this.request('conversation:resume', input));
    } catch (error) {
      if (toRequestError(error).code !== 'NOT_FOUND' || known === undefined) return;
      this.startOver(); // somebody else's, on a shared device
      await this.resume();
    }
  }

  private onResumed({
    conversation,
    messages,
    handoff,
    session,
  }: SocketResult<'customer', 'conversation:resume'>): void {
    if (conversation?.status === 'closed') return this.startOver();
    // One was opened while we asked.
    if (!conversation && this.conversation.value) return void this.resume();
    this.setConversation(conversation ?? undefined);
    if (handoff) this.onHandoff(handoff);
    else this.handoff.value = undefined;
    this.person.value = session;
    this.feed.resume(messages, conversation?.lastSeq ?? 0);
  }

  /** Forgets the thread, but not what is unsent. */
  private startOver(): void {
    this.feed.close();
    this.setConversation(undefined);
    this.handoff.value = this.person.value = undefined;
    this.feed = this.newFeed();
    if (this.connection.value === 'online') this.feed.resume([]);
  }

  private onMessage(message: Message): void {
    if (message.conversationId !== this.conversation.value?.id) return;
    if (message.author.kind !== 'customer') this.showTyping(undefined);
    this.feed.receive(message);
    this.emit('message', { seq: message.seq, author: message.author.kind });
  }

  private onConversation({
    conversationId,
    ...change
  }: Omit<Conversation, 'id' | 'lastSeq' | 'createdAt'> & { conversationId: string }): void {
    const conversation = this.conversation.value;
    if (conversation?.id !== conversationId) return;
    this.conversation.value = { ...conversation, ...change };
    if (change.control !== 'queue') this.handoff.value = keptAfter(this.handoff.value);
    if (change.control !== 'human') this.person.value = undefined;
    if (change.status === 'resolved') this.emit('resolved');
  }

  private onHandoff(handoff: Handoff): void {
    const over = handoff.status === 'canceled' || handoff.status === 'done' || handoff.status === 'assigned';
    this.handoff.value = over ? undefined : handoff;
  }

  private onJoined(person: Person): void {
    this.person.value = person;
    this.handoff.value = undefined;
    this.emit('agent-joined', { name: person.agent.name });
  }

  private onLeft(sessionId: string): void {
    this.setToRate({ sessionId, name: this.person.value?.agent.name ?? '' });
    this.person.value = undefined;
    this.showTyping(undefined);
  }

  private showTyping(by: AuthorKind | undefined): void {
    if (by === 'customer') return;
    clearTimeout(this.typingTimer);
    this.typing.value = by;
    if (by) this.typingTimer = setTimeout(() => (this.typing.value = undefined), TYPING_MS);
  }

  private setConversation(conversation: Conversation | undefined): void {
    this.conversation.value = conversation;
    remember('conversation', conversation?.id);
  }

  private setToRate(rated: { sessionId: string; name: string } | undefined): void {
    this.toRate.value = rated;
    remember('toRate', rated);
  }

  private async sendNow({ clientId, text }: PendingMessage): Promise<{ seq: number }> {
    try {
      return await this.request('message:send', { conversationId: await this.ensureConversation(), clientId, text });
    } catch (error) {
      if (toRequestError(error).code === 'CONVERSATION_CLOSED') setTimeout(() => this.startOver());
      throw error;
    }
  }

  private async messagesAfter(after: number): Promise<readonly Message[]> {
    const conversationId = this.conversation.value?.id;
    if (!conversationId) return [];
    return (await this.server.http.call('listMessages', { conversationId, after, limit: 100 })).data;
  }

  private ensureConversation(): Promise<ConversationId> {
    const known = this.conversation.value?.id;
    if (known) return Promise.resolve(known);
    this.opening ??= this.openConversation().finally(() => (this.opening = undefined));
    return this.opening;
  }

  private async openConversation(): Promise<ConversationId> {
    const conversation = await this.server.http.call('openConversation', {});
    this.setConversation(conversation);
    return conversation.id;
  }

  private async request<E extends SocketEvent<'customer'>>(
    event: E,
    input: SocketInput<'customer', E>,
  ): Promise<SocketResult<'customer', E>> {
    this.connect();
    const socket = await this.socket;
    if (!socket) throw toRequestError(undefined);
    return socket.request(event, input);
  }

  /** Runs one act of the customer; a refusal becomes a sentence on the screen. */
  private async attempt(act: () => Promise<unknown>): Promise<boolean> {
    this.problem.value = undefined;
    this.busy.value = true;
    try {
      await act();
      return true;
    } catch (error) {
      this.problem.value = toRequestError(error).code;
      return false;
    } finally {
      this.busy.value = false;
    }
  }
}

/** A promise to come back stays on the screen when the assistant answers meanwhile. */
const keptAfter = (handoff: Handoff | undefined): Handoff | undefined =>
  handoff?.status === 'deferred' ? handoff : undefined;
