import type { CommandResult } from '@handraise/client';
import type { Message, NoticePayload, Packet, Session } from '@handraise/contracts';
import { Store } from '../api/store';
import { SessionRoom, type RoomPort, type RoomShelf } from './session-room';

/** A session with its packet, if it is still open. */
type Loaded = CommandResult<'getSession'>;

/** What the desk needs of the outside. */
export interface SessionPort extends RoomPort {
  listOpen(): Promise<readonly Session[]>;
  load(sessionId: Session['id']): Promise<Loaded>;
  shelf(sessionId: Session['id']): RoomShelf;
}

/** All sessions that the agent works on, in the order in which they were taken. */
export class SessionDesk {
  readonly rooms = new Store<readonly SessionRoom[]>([]);

  constructor(private readonly port: SessionPort) {}

  find(sessionId: string): SessionRoom | undefined {
    return this.rooms.get().find((room) => room.session.id === sessionId);
  }

  /** Takes over what the server holds, and catches up on every thread. */
  async sync(): Promise<void> {
    const open = await this.port.listOpen();
    for (const session of open.toReversed()) await this.take(session);
    const openIds = new Set<string>(open.map(({ id }) => id));
    for (const room of this.rooms.get())
      if (!openIds.has(room.session.id) && !room.state.get().ended) await this.takeLeave(room);
  }

  /** A session was won: its packet came with it. */
  start(session: Session, packet: Packet): SessionRoom {
    const room = this.find(session.id) ?? this.open(session, packet);
    room.change({ packet });
    void this.resume(room);
    return room;
  }

  /** The agent has seen how it ended. */
  dismiss(sessionId: string): void {
    this.find(sessionId)?.close();
    this.rooms.update((rooms) => rooms.filter((room) => room.session.id !== sessionId));
  }

  /** The connection is gone: what is written from now on waits on this device. */
  pause(): void {
    for (const room of this.rooms.get()) room.feed.pause();
  }

  /** Of a conversation that is not open here nothing is kept. */
  onMessage(message: Message): void {
    this.inConversation(message.conversationId)?.receive(message);
  }

  /** An unknown one was taken on another device of the agent's: it stands here too. */
  async onChanged(session: Session): Promise<void> {
    const known = this.find(session.id);
    if (known) return known.change({ session });
    if (session.endedAt === undefined) await this.take(session);
  }

  onEnded({ sessionId, ...ending }: NoticePayload<'session:ended'>): void {
    this.find(sessionId)?.end(ending);
  }

  onTyping({ conversationId, by }: NoticePayload<'typing'>): void {
    if (by === 'customer') this.inConversation(conversationId)?.noteCustomerTyping();
  }

  onRead({ conversationId, by, seq }: NoticePayload<'message:read'>): void {
    if (by === 'customer') this.inConversation(conversationId)?.noteCustomerRead(seq);
  }

  onPacket(sessionId: Session['id'], packet: Packet): void {
    this.find(sessionId)?.change({ packet });
  }

  close(): void {
    for (const room of this.rooms.get()) room.close();
  }

  private inConversation(conversationId: string): SessionRoom | undefined {
    return this.rooms.get().find((room) => room.session.conversationId === conversationId && !room.state.get().ended);
  }

  /** The packet is read once; the thread is caught up on every time. */
  private async take(session: Session): Promise<void> {
    const known = this.find(session.id);
    if (known) return this.resume(known);
    const { packet } = await this.port.load(session.id);
    // an accept on this device may have opened it in the meantime
    await this.resume(this.find(session.id) ?? this.open(session, packet));
  }

  private open(session: Session, packet: Packet | undefined): SessionRoom {
    const room = new SessionRoom(session, packet, this.port, this.port.shelf(session.id));
    this.rooms.update((rooms) => [...rooms, room]);
    return room;
  }

  private async resume(room: SessionRoom): Promise<void> {
    try {
      await room.resume();
    } catch {
      room.feed.pause(); // the next connect tries again
    }
  }

  /** It ended while nobody listened. */
  private async takeLeave(room: SessionRoom): Promise<void> {
    const { session } = await this.port.load(room.session.id);
    room.change({ session });
    room.end({ outcome: session.outcome });
  }
}
