import {
  createHttpClient,
  createSocketClient,
  routes,
  TokenKeeper,
  type CommandResult,
  type HttpClient,
  type SocketClient,
  type SocketPayload,
} from '@handraise/client';
import type { Conversation, Handoff } from '@handraise/contracts';
import { Thread } from './thread';

/** What a customer is told when a person has come. */
type Started = SocketPayload<'customer', 'session:started'>;

/** A customer's connection: who they are, their thread, and what they were told about a person. */
export class CustomerLine {
  readonly http: HttpClient;
  readonly thread: Thread;
  handoff: Handoff | undefined;
  session: Started | undefined;
  endedSession: string | undefined;
  private readonly open: HttpClient;
  private readonly tokens = new TokenKeeper(() => this.identify());
  private socket: SocketClient<'customer'>;
  private conversation: Conversation | undefined;
  private anonymousId: string | undefined;
  private ready = false;

  constructor(
    private readonly url: string,
    private readonly locale: string,
  ) {
    this.open = createHttpClient({ baseUrl: url, routes });
    this.http = createHttpClient({ baseUrl: url, routes, tokens: this.tokens });
    this.thread = new Thread({
      send: ({ clientId, text }) =>
        this.socket.request('message:send', { conversationId: this.conversationId, clientId, text }),
      after: async (after) => (await this.resume(after)).messages,
    });
    this.socket = this.plugIn();
  }

  get conversationId(): Conversation['id'] {
    if (!this.conversation) throw new Error('the conversation is not open yet');
    return this.conversation.id;
  }

  /** Becomes a customer with an open conversation; `onIdentified` runs before the first word. */
  async begin(
    onIdentified: (customer: CommandResult<'createWidgetToken'>['customer']) => Promise<void>,
  ): Promise<void> {
    const { customer } = await this.identify();
    await onIdentified(customer);
    this.conversation = await this.http.call('openConversation', {});
    this.socket.connect();
    const settled = await this.thread.until(() => this.ready || undefined, CONNECT_MS);
    if (!settled) throw new Error('the socket did not connect');
  }

  async requestHuman(): Promise<void> {
    const { handoff } = await this.socket.request('human:request', { conversationId: this.conversationId });
    this.handoff = handoff;
  }

  async cancelHuman(): Promise<void> {
    await this.socket.request('human:cancel', { conversationId: this.conversationId });
  }

  async choose(choice: 'wait' | 'message'): Promise<void> {
    const { conversationId } = this;
    this.handoff = (await this.socket.request('human:choose', { conversationId, choice })).handoff;
  }

  async rate(sessionId: Started['sessionId'], score: number): Promise<void> {
    await this.socket.request('session:rate', { sessionId, score });
  }

  /** The connection is lost, as in a tunnel, and comes back. */
  async loseConnection(forMs: number): Promise<void> {
    this.ready = false;
    this.socket.close();
    this.thread.pause();
    await new Promise((resolve) => setTimeout(resolve, forMs));
    this.socket = this.plugIn();
    this.socket.connect();
    await this.thread.until(() => this.ready || undefined, CONNECT_MS);
  }

  close(): void {
    this.thread.close();
    this.socket.close();
  }

  private plugIn(): SocketClient<'customer'> {
    const socket = createSocketClient({ url: this.url, namespace: 'customer', tokens: this.tokens });
    const told = (tell: () => void): void => {
      tell();
      this.thread.check();
    };
    socket.on('message:new', ({ message }) => this.thread.receive(message));
    socket.on('handoff:changed', ({ handoff }) => told(() => (this.handoff = handoff)));
    socket.on('session:started', (started) => told(() => (this.session = started)));
    socket.on('session:ended', ({ sessionId }) =>
      told(() => {
        this.endedSession = sessionId;
        if (this.session?.sessionId === sessionId) this.session = undefined;
      }),
    );
    socket.onStatus((status) => {
      if (status === 'online') this.catchUp().catch(() => undefined);
      else this.thread.pause();
    });
    return socket;
  }

  /** After every connect: the thread, the request and the session may all have gone on. */
  private async catchUp(): Promise<void> {
    const { conversationId } = this;
    const { conversation, messages, handoff, session } = await this.resume(this.thread.lastSeq);
    this.handoff = handoff;
    this.session = session && { ...session, conversationId };
    this.thread.resume(messages, conversation?.lastSeq ?? 0);
    this.ready = true;
    this.thread.check();
  }

  private resume(after: number) {
    return this.socket.request('conversation:resume', { conversationId: this.conversationId, after });
  }

  /** Also when the token has ended: the anonymous secret makes it the same customer again. */
  private async identify() {
    const { anonymousId, locale } = this;
    const answer = await this.open.call('createWidgetToken', { locale, ...(anonymousId ? { anonymousId } : {}) });
    this.anonymousId ??= answer.customer.anonymousId;
    this.tokens.set(answer);
    return answer;
  }
}

const CONNECT_MS = 15_000;
