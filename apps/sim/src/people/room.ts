import type { SocketClient } from '@handraise/client';
import type { Earning, Message, Outcome, Packet, Session } from '@handraise/contracts';
import { Thread } from './thread';

/** Whatever socket is plugged in at the moment: a desk that dropped out has another one later. */
type AgentSocket = Pick<SocketClient<'agent'>, 'request'>;

/** A session as its agent has it: the packet, the thread, and the ways to end it. */
export class Room {
  readonly thread: Thread;
  private over = false;

  constructor(
    private readonly socket: AgentSocket,
    readonly session: Session,
    readonly packet: Packet | undefined,
  ) {
    const { id, conversationId, epoch } = session;
    this.thread = new Thread({
      send: ({ clientId, text }) => socket.request('message:send', { conversationId, clientId, text, epoch }),
      after: async (after) => (await socket.request('conversation:resume', { sessionId: id, after })).messages,
    });
  }

  get ended(): boolean {
    return this.over;
  }

  get language(): string {
    return this.packet?.language ?? 'en';
  }

  /** Brings what was said while the connection was gone. */
  async catchUp(): Promise<void> {
    const { thread, session } = this;
    const resumed = await this.socket.request('conversation:resume', { sessionId: session.id, after: thread.lastSeq });
    thread.resume(resumed.messages, resumed.conversation.lastSeq);
  }

  /** What the customer said last before a sequence number ended. */
  lastOfCustomer(): Message | undefined {
    return this.thread.messages().findLast(({ author }) => author.kind === 'customer');
  }

  async showTyping(): Promise<void> {
    await this.socket.request('typing', { conversationId: this.session.conversationId }).catch(() => undefined);
  }

  async resolve(outcome: Outcome): Promise<Earning | null> {
    const { earning } = await this.socket.request('session:resolve', { sessionId: this.session.id, outcome });
    return earning;
  }

  close(): void {
    this.over = true;
    this.thread.close();
  }
}
