import { toRequestError, type RequestErrorCode, type SocketClient, type SocketStatus } from '@handraise/client';
import type { Choice, Handoff, Message } from '@handraise/contracts';
import { Link } from './link';
import type { Memory } from './memory';
import type { Server } from './server';
import { signal } from './store';
import { TalkState, type Emit } from './talk-state';
import { Thread } from './thread';

const TYPING_AGAIN_MS = 3000;

/** The customer's conversation: what the customer can do in it, and which notice goes where. */
export class Talk {
  readonly problem = signal<RequestErrorCode | undefined>(undefined);
  readonly busy = signal(false);
  /** Just rated: thanks are due until the conversation goes on. */
  readonly rated = signal(false);
  readonly state: TalkState;
  private readonly link: Link;
  private readonly thread: Thread;
  private typedAt = 0;
  private readSeq = 0;

  constructor(
    private readonly server: Server,
    private readonly emit: Emit,
    private readonly memory: Memory,
  ) {
    this.state = new TalkState(emit, memory);
    this.link = new Link(server, (socket) => this.listen(socket));
    this.thread = new Thread(server, this.link, this.state, memory);
  }

  get entries() {
    return this.thread.entries;
  }

  connect(): void {
    if (this.state.connection.value === 'offline') this.state.connection.value = 'connecting';
    this.link.connect();
  }

  close(): void {
    this.link.close();
    this.thread.feed.close();
    this.state.close();
  }

  send(text: string): void {
    this.connect();
    this.problem.value = undefined;
    this.rated.value = false;
    this.thread.feed.post(text);
  }
  retry(clientId: string): void {
    this.thread.feed.retry(clientId);
  }
  discard(clientId: string): void {
    this.thread.feed.discard(clientId);
  }

  /** Asks for a human; valid as the very first act. */
  requestHuman(): Promise<boolean> {
    return this.attempt(async () => {
      const conversationId = await this.thread.ensureConversation();
      const { handoff } = await this.link.request('human:request', { conversationId });
      this.state.handoff.value = handoff;
      this.emit('human-requested');
    });
  }

  async leaveLine(): Promise<void> {
    await this.attempt(async () => {
      const conversationId = await this.thread.ensureConversation();
      const { conversation } = await this.link.request('human:cancel', { conversationId });
      this.state.conversation.value = conversation;
      this.state.handoff.value = undefined;
    });
  }

  choose(choice: Choice, contact?: string): Promise<boolean> {
    return this.attempt(async () => {
      const conversationId = await this.thread.ensureConversation();
      const input = { conversationId, choice, ...(contact === undefined ? {} : { contact }) };
      const { handoff } = await this.link.request('human:choose', input);
      if (contact !== undefined) this.memory.remember('contact', { handoff: handoff.id, text: contact });
      this.state.onHandoff(handoff);
    });
  }

  /** Words for whoever comes: sent only once the request is put aside, so that they are kept for a person. */
  async leaveMessage(text: string): Promise<void> {
    if (await this.choose('message')) this.send(text);
  }

  /** How a person reaches the customer, as far as this device knows. */
  contactOf({ id }: Handoff): string | undefined {
    const contact = this.memory.recall('contact');
    return contact?.handoff === id ? contact.text : undefined;
  }

  /** Stars for the person, once. */
  async rate(score: number, comment: string): Promise<boolean> {
    const rated = this.state.toRate.value;
    if (!rated) return false;
    const { sessionId } = rated;
    const words = comment.trim() === '' ? {} : { comment: comment.trim() };
    const done = await this.attempt(() => this.link.request('session:rate', { sessionId, score, ...words }));
    if (!done && this.problem.value !== 'ALREADY_RATED') return false;
    this.state.toRate.value = undefined;
    this.rated.value = true;
    this.emit('rated', { score });
    return true;
  }

  skipRating(): void {
    this.state.doNotRate();
  }

  /** The customer's own word that the matter is settled. */
  async resolve(): Promise<void> {
    await this.attempt(async () => {
      const conversationId = await this.thread.ensureConversation();
      this.state.setConversation(await this.server.http.call('resolveConversation', { conversationId }));
      this.onLeft();
    });
  }

  /** Tells the human that we are writing, at most every few seconds. */
  signalTyping(): void {
    const conversationId = this.state.conversation.value?.id;
    if (!conversationId || this.state.control.value !== 'human' || Date.now() - this.typedAt < TYPING_AGAIN_MS) return;
    this.typedAt = Date.now();
    this.link.signal('typing', { conversationId });
  }

  /** Everything up to the newest message has been seen. */
  markRead(): void {
    const conversationId = this.state.conversation.value?.id;
    const seq = this.thread.feed.lastSeq;
    if (!conversationId || seq <= this.readSeq || this.state.connection.value !== 'online') return;
    this.readSeq = seq;
    this.link.signal('message:read', { conversationId, seq });
  }

  private listen(socket: SocketClient<'customer'>): void {
    const { state } = this;
    socket.onStatus((status) => this.onStatus(status));
    socket.on('message:new', ({ message }) => this.onMessage(message));
    socket.on('message:delta', ({ messageId, text }) => this.thread.feed.draft(messageId, text));
    socket.on('conversation:changed', (change) => {
      const before = state.person.value;
      state.onConversation(change);
      if (before && !state.person.value) this.onLeft();
    });
    socket.on('handoff:changed', ({ handoff }) => state.onHandoff(handoff));
    socket.on('session:started', ({ sessionId, agent }) => state.onJoined({ sessionId, agent }));
    socket.on('session:ended', () => this.onLeft());
    socket.on('typing', ({ by }) => state.showTyping(by));
    socket.on('message:read', ({ by, seq }) => state.onRead(by, seq));
  }

  private onStatus(status: SocketStatus): void {
    this.state.connection.value = status;
    if (status === 'online') void this.thread.resume();
    else this.thread.feed.pause();
    if (status === 'refused') this.emit('token-needed');
  }

  /** The server says whether there is somebody to rate: it knows how it ended. */
  private onLeft(): void {
    this.state.onLeft();
    void this.thread.resume();
  }

  private onMessage(message: Message): void {
    if (!this.thread.receive(message)) return;
    this.rated.value = false;
    this.emit('message', { seq: message.seq, author: message.author.kind });
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
