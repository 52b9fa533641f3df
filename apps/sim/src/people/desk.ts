import { createSocketClient, RequestError, type SocketClient } from '@handraise/client';
import type { Offer, Session } from '@handraise/contracts';
import { sleep } from '../time';
import type { OfferAnswer } from './agent-cast';
import { AgentLogin, type Credentials } from './agent-login';
import { Room } from './room';

/** What a desk leaves to the one who sits at it. */
export interface Manner {
  answer(offer: Offer): OfferAnswer;
  /** Talks until the work is done, and ends the session. A throw leaves the session to the server's deadlines. */
  serve(room: Room): Promise<void>;
}

/** What happens at a desk, for those who keep a journal. */
export interface DeskJournal {
  offered?(offer: Offer): void;
  answered?(offer: Offer, answer: 'accepted' | 'declined' | 'ignored' | 'refused', code?: string): void;
  withdrawn?(offerId: string, reason: string): void;
  /** The conversation may be heard from here on; what was heard without it is a breach. */
  joined?(conversationId: string): void;
  heard?(conversationId: string): void;
  faltered?(error: unknown): void;
}

interface Settings {
  readonly url: string;
  readonly credentials: Credentials;
  readonly manner: Manner;
  readonly journal?: DeskJournal;
}

/** A refused connection is tried again so seldom that a server which is starting has peace. */
const COME_BACK_MS = 30_000;
/** Doubled each time, up to COME_BACK_MS. */
const FIRST_RETRY_MS = 1000;

/** An agent behind a socket: comes online, answers offers, serves sessions, and comes back after whatever happens. */
export class Desk {
  readonly login: AgentLogin;
  private socket: SocketClient<'agent'>;
  private readonly offers = new Set<string>();
  private readonly rooms = new Map<string, Room>();
  private readonly journal: DeskJournal;
  private closed = false;

  constructor(private readonly settings: Settings) {
    this.journal = settings.journal ?? {};
    this.login = new AgentLogin(settings.url, settings.credentials);
    this.socket = this.plugIn();
  }

  get busy(): number {
    return this.rooms.size;
  }

  open(): void {
    this.socket.connect();
  }

  /** Comes online again; after two misses that takes a word of one's own. */
  async comeOnline(): Promise<void> {
    await this.socket.request('presence:set', { intent: 'online' });
  }

  /** Takes nothing new. */
  async finish(): Promise<void> {
    await this.socket.request('presence:set', { intent: this.busy > 0 ? 'finishing' : 'offline' });
  }

  /** Loses the connection for a while, without a word. */
  async dropOut(forMs: number): Promise<void> {
    this.socket.close();
    await sleep(forMs);
    if (this.closed) return;
    this.socket = this.plugIn();
    this.open();
  }

  async close(): Promise<void> {
    this.closed = true;
    // Over HTTP, because who has just dropped out has no socket, and would stay online for everybody to see.
    await this.login.http.call('setPresence', { intent: 'offline' }).catch(() => undefined);
    for (const id of [...this.rooms.keys()]) this.leave(id);
    this.socket.close();
  }

  private plugIn(): SocketClient<'agent'> {
    const { url } = this.settings;
    const socket = createSocketClient({ url, namespace: 'agent', tokens: this.login.tokens });
    socket.on('offer:made', ({ offer }) => this.guard(this.take(offer)));
    socket.on('offer:rescinded', ({ offerId, reason }) => this.journal.withdrawn?.(offerId, reason));
    socket.on('message:new', ({ message }) => {
      this.journal.heard?.(message.conversationId);
      this.roomOf(message.conversationId)?.thread.receive(message);
    });
    socket.on('session:ended', ({ sessionId }) => this.leave(sessionId));
    socket.onStatus((status) => {
      if (status === 'online') this.guard(this.settleSurely(socket));
      else this.rooms.forEach((room) => room.thread.pause());
      if (status === 'refused') this.comeBackLater();
    });
    return socket;
  }

  /** A server that has just started may refuse at first. */
  private async settleSurely(socket: SocketClient<'agent'>): Promise<void> {
    for (let delayMs = FIRST_RETRY_MS; socket.status === 'online'; delayMs = Math.min(delayMs * 2, COME_BACK_MS)) {
      try {
        return await this.settle();
      } catch (error) {
        this.journal.faltered?.(error);
        await sleep(delayMs);
      }
    }
  }

  /** After each connect: online, then whatever came or went on meanwhile. */
  private async settle(): Promise<void> {
    await this.comeOnline();
    const { http } = this.login;
    const [offers, sessions] = await Promise.all([
      http.call('listOffers', {}),
      http.call('listSessions', { open: 'true', limit: 20 }),
    ]);
    for (const offer of offers.data) this.guard(this.take(offer));
    const open = new Set(sessions.data.map(({ id }) => id as string));
    for (const id of [...this.rooms.keys()]) if (!open.has(id)) this.leave(id);
    for (const session of sessions.data) this.guard(this.enter(session));
  }

  /** Once for each offer, however often the server repeats it. */
  private async take(offer: Offer): Promise<void> {
    if (this.offers.has(offer.id)) return;
    this.offers.add(offer.id);
    this.journal.offered?.(offer);
    const { answer, afterMs } = this.settings.manner.answer(offer);
    // an accept at once is an ack by itself
    if (answer !== 'accept' || afterMs > 0)
      await this.socket.request('offer:ack', { offerId: offer.id }).catch(() => undefined);
    if (answer === 'ignore') return this.journal.answered?.(offer, 'ignored');
    if (afterMs > 0) await sleep(afterMs);
    try {
      if (answer === 'decline') await this.socket.request('offer:decline', { offerId: offer.id });
      else await this.accept(offer);
      this.journal.answered?.(offer, answer === 'decline' ? 'declined' : 'accepted');
    } catch (error) {
      // Somebody else was faster, the customer left, the time was over: all of that is ordinary.
      if (!(error instanceof RequestError)) throw error;
      this.journal.answered?.(offer, 'refused', error.code);
    }
  }

  private async accept(offer: Offer): Promise<void> {
    const { session } = await this.socket.request('offer:accept', { offerId: offer.id });
    this.journal.joined?.(session.conversationId);
    this.guard(this.enter(session));
  }

  /** Reads the session (packet included) and lets the manner serve it; a session that is known only catches up. */
  private async enter(session: Session): Promise<void> {
    const known = this.rooms.get(session.id);
    if (known) return known.catchUp();
    const { packet } = await this.login.http.call('getSession', { sessionId: session.id });
    const room = new Room({ request: (event, input) => this.socket.request(event, input) }, session, packet);
    this.rooms.set(session.id, room);
    try {
      await room.catchUp();
      await this.settings.manner.serve(room);
    } finally {
      this.leave(session.id);
    }
  }

  /** The thread is forgotten with the session: an agent may not keep it. */
  private leave(sessionId: string): void {
    this.rooms.get(sessionId)?.close();
    this.rooms.delete(sessionId);
  }

  private roomOf(conversationId: string): Room | undefined {
    return [...this.rooms.values()].find(({ session }) => session.conversationId === conversationId);
  }

  private comeBackLater(): void {
    setTimeout(() => !this.closed && this.socket.connect(), COME_BACK_MS).unref();
  }

  /** Work that nobody waits for; its faults go to the journal unless the desk is closed anyway. */
  private guard(work: Promise<unknown>): void {
    work.catch((error: unknown) => !this.closed && this.journal.faltered?.(error));
  }
}
