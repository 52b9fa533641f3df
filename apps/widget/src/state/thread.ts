import {
  ConversationFeed,
  toRequestError,
  type FeedEntry,
  type PendingMessage,
  type SocketResult,
} from '@handraise/client';
import type { Conversation, Message } from '@handraise/contracts';
import type { Link } from './link';
import type { Memory } from './memory';
import type { Server } from './server';
import { signal } from './store';
import type { TalkState } from './talk-state';

type ConversationId = Conversation['id'];

/** The customer goes on in another conversation: this one is closed, or a newer one was opened on another device. */
const elsewhere: ReadonlySet<string> = new Set(['CONVERSATION_CLOSED', 'CONFLICT']);

/** The open conversation and its messages, kept in step with the server. What is unsent outlives a reload, and also the conversation. */
export class Thread {
  readonly entries = signal<readonly FeedEntry[]>([]);
  feed: ConversationFeed;
  private opening: Promise<ConversationId> | undefined;

  constructor(
    private readonly server: Server,
    private readonly link: Link,
    private readonly state: TalkState,
    private readonly memory: Memory,
  ) {
    this.feed = this.newFeed();
  }

  /** The conversation that is open, or a new one: valid before a word is written. */
  ensureConversation(): Promise<ConversationId> {
    const known = this.state.conversation.value?.id;
    if (known) return Promise.resolve(known);
    this.opening ??= this.openConversation().finally(() => (this.opening = undefined));
    return this.opening;
  }

  /** True when the message belongs here. */
  receive(message: Message): boolean {
    if (message.conversationId !== this.state.conversation.value?.id) return false;
    if (message.author.kind !== 'customer') this.state.showTyping(undefined);
    this.feed.receive(message);
    return true;
  }

  /** Asks for the state after every connect: nothing heard on a socket is the only copy. */
  async resume(): Promise<void> {
    const known = this.state.conversation.value?.id;
    const input = { after: this.feed.lastSeq, ...(known === undefined ? {} : { conversationId: known }) };
    try {
      this.onResumed(await this.link.request('conversation:resume', input));
    } catch (error) {
      if (toRequestError(error).code !== 'NOT_FOUND' || known === undefined) return;
      this.startOver(); // somebody else's, on a shared device
    }
  }

  private onResumed(resumed: SocketResult<'customer', 'conversation:resume'>): void {
    const { conversation, messages, handoff, session, last, toRate, readByAgent = 0 } = resumed;
    if (conversation?.status === 'closed') return this.startOver();
    // One was opened while we asked, or what was settled is shown until the customer writes again.
    if (!conversation && last) this.state.conversation.value ??= last;
    if (!conversation && this.state.conversation.value) return void this.resume();
    this.state.setConversation(conversation ?? undefined);
    this.state.onHandoff(handoff);
    // Who still writes up the outcome of what the customer settled is not there any more.
    this.state.person.value = conversation?.control === 'human' ? session : undefined;
    this.state.askToRate(toRate);
    this.state.onRead('agent', readByAgent);
    this.feed.resume(messages, conversation?.lastSeq ?? 0);
  }

  /** Forgets the messages, but not what is unsent. */
  private startOver(): void {
    this.feed.close();
    this.state.forget();
    this.feed = this.newFeed();
    if (this.state.connection.value === 'online') void this.resume();
  }

  private newFeed(): ConversationFeed {
    const feed = new ConversationFeed({
      send: (message) => this.send(message),
      after: (seq) => this.messagesAfter(seq),
      unsent: this.memory.unsent,
    });
    feed.subscribe(() => (this.entries.value = feed.entries()));
    this.entries.value = feed.entries();
    return feed;
  }

  private async send({ clientId, text }: PendingMessage): Promise<{ seq: number }> {
    try {
      const conversationId = await this.ensureConversation();
      return await this.link.request('message:send', { conversationId, clientId, text });
    } catch (error) {
      if (elsewhere.has(toRequestError(error).code)) setTimeout(() => this.startOver());
      throw error;
    }
  }

  private async messagesAfter(after: number): Promise<readonly Message[]> {
    const conversationId = this.state.conversation.value?.id;
    if (!conversationId) return [];
    return (await this.server.http.call('listMessages', { conversationId, after, limit: 100 })).data;
  }

  private async openConversation(): Promise<ConversationId> {
    const conversation = await this.server.http.call('openConversation', {});
    this.state.setConversation(conversation);
    return conversation.id;
  }
}
