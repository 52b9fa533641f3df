import type { Ack, ClientToServerEvents, Namespace, Notices, ServerToClientEvents } from '@handraise/contracts';
import { io, type Socket } from 'socket.io-client';
import { RequestError, toRequestError } from './request-error';
import type { TokenSource } from './token-keeper';
import { onWake } from './wake';

type Events<N extends Namespace> = ClientToServerEvents<N>;
export type SocketEvent<N extends Namespace> = keyof Events<N> & string;
export type SocketInput<N extends Namespace, E extends SocketEvent<N>> =
  Events<N> extends Record<E, (input: infer Input, ack: never) => void> ? Input : never;
export type SocketResult<N extends Namespace, E extends SocketEvent<N>> =
  Events<N> extends Record<E, (input: never, ack: (answer: Ack<infer Data>) => void) => void> ? Data : never;
export type SocketNotice<N extends Namespace> = keyof ServerToClientEvents<N> & string;
export type SocketPayload<N extends Namespace, E extends SocketNotice<N>> = E extends keyof Notices
  ? Notices[E]['payload'] extends { _zod: { output: infer Payload } }
    ? Payload
    : never
  : never;

/** `refused`: the server takes our token no more, so only a new login helps. */
export type SocketStatus = 'connecting' | 'online' | 'offline' | 'refused';

interface Settings<N extends Namespace> {
  /** The server's address; only its origin counts. */
  readonly url: string;
  readonly namespace: N;
  readonly tokens: TokenSource;
  readonly deviceId?: string;
  readonly timeoutMs?: number;
  /** What may be tried, the first first; a bundle that leaves one out must not name it. */
  readonly transports?: readonly Transport[];
}

type Transport = 'websocket' | 'polling';
const bothTransports: readonly Transport[] = ['websocket', 'polling'];

/** A live connection to one namespace, typed by the contract. */
export interface SocketClient<N extends Namespace> {
  readonly status: SocketStatus;
  connect(): void;
  close(): void;
  /** Sends a command and waits for its ack; throws `RequestError`. */
  request<E extends SocketEvent<N>>(event: E, input: SocketInput<N, E>): Promise<SocketResult<N, E>>;
  on<E extends SocketNotice<N>>(notice: E, listener: (payload: SocketPayload<N, E>) => void): () => void;
  /** Called at once with the present status, then at each change. `online` is the moment to resume. */
  onStatus(listener: (status: SocketStatus) => void): () => void;
}

const ANSWER_MS = 10_000;
/** A sleeping page may hold a dead connection that looks alive: on waking it must answer within this time. */
const WAKE_ANSWER_MS = 1500;
const REFRESH_EARLY_MS = 45_000;
const SHORTEST_REFRESH_MS = 5000;
const RETRY_MS = 2000;

/** Not connected yet: `connect` starts it, and from then on it comes back by itself. */
export function createSocketClient<N extends Namespace>(settings: Settings<N>): SocketClient<N> {
  // The contract's types are put on here: inside, the connection carries untyped names and values.
  return new Connection(settings) as unknown as SocketClient<N>;
}

class Connection {
  status: SocketStatus = 'offline';
  private readonly socket: Socket;
  private readonly statusListeners = new Set<(status: SocketStatus) => void>();
  private readonly stopWaking: () => void;
  private refreshTimer: ReturnType<typeof setTimeout> | undefined;
  private restartTimer: ReturnType<typeof setTimeout> | undefined;
  private token: string | undefined;
  private wanted = false;

  constructor(private readonly settings: Settings<Namespace>) {
    this.socket = io(`${new URL(settings.url).origin}/${settings.namespace}`, {
      autoConnect: false,
      transports: [...(settings.transports ?? bothTransports)],
      tryAllTransports: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3000,
      auth: (answer) => void this.authenticate(answer),
    });
    this.socket.on('connect', () => this.onConnect());
    this.socket.on('disconnect', (reason) => this.onDisconnect(reason));
    this.socket.on('connect_error', (error) => void this.onConnectError(error));
    this.socket.on('server:draining', ({ reconnectInMs }: { reconnectInMs: number }) => this.restartIn(reconnectInMs));
    this.stopWaking = onWake(() => void this.wake());
  }

  connect(): void {
    this.wanted = true;
    this.setStatus('connecting');
    this.socket.connect();
  }

  close(): void {
    this.wanted = false;
    clearTimeout(this.refreshTimer);
    clearTimeout(this.restartTimer);
    this.stopWaking();
    this.socket.disconnect();
    this.setStatus('offline');
    this.statusListeners.clear();
  }

  async request(event: string, input: unknown, timeoutMs = this.settings.timeoutMs ?? ANSWER_MS): Promise<unknown> {
    const answer = await this.answerTo(event, input, timeoutMs);
    if (answer.ok) return answer.data;
    const { code, message, retryAfterMs } = answer.error;
    throw new RequestError(code, message, { retryAfterMs });
  }

  on(notice: string, listener: (payload: unknown) => void): () => void {
    this.socket.on(notice, listener);
    return () => void this.socket.off(notice, listener);
  }

  onStatus(listener: (status: SocketStatus) => void): () => void {
    this.statusListeners.add(listener);
    listener(this.status);
    return () => void this.statusListeners.delete(listener);
  }

  private async answerTo(event: string, input: unknown, timeoutMs: number): Promise<Ack<unknown>> {
    try {
      return (await this.socket.timeout(timeoutMs).emitWithAck(event, input)) as Ack<unknown>;
    } catch (error) {
      throw toRequestError(error);
    }
  }

  private async authenticate(answer: (auth: object) => void): Promise<void> {
    const { tokens, deviceId } = this.settings;
    this.token = await tokens.get().catch(() => undefined);
    answer({ token: this.token ?? '', ...(deviceId === undefined ? {} : { deviceId }) });
  }

  private onConnect(): void {
    this.setStatus('online');
    this.scheduleRefresh(this.settings.tokens.millisecondsLeft());
  }

  private onDisconnect(reason: string): void {
    clearTimeout(this.refreshTimer);
    if (!this.wanted) return;
    this.setStatus('connecting');
    // Socket.IO does not come back by itself when the server cut the connection, as it does with an ended token.
    if (reason === 'io server disconnect') this.restartIn(200);
  }

  private async onConnectError(error: Error): Promise<void> {
    if (!this.wanted) return;
    this.setStatus('connecting');
    if (this.socket.active) return;
    // From here on Socket.IO does not try again by itself: the server refused us.
    const code = (error as { data?: { code?: string } }).data?.code;
    if (code === 'FORBIDDEN') return this.setStatus('refused');
    if (code !== 'TOKEN_EXPIRED' && code !== 'UNAUTHENTICATED') return this.restartIn(RETRY_MS);
    await this.retryWithNewerToken();
  }

  private async retryWithNewerToken(): Promise<void> {
    const refused = this.token;
    try {
      const newer = await this.settings.tokens.get(refused);
      if (newer === undefined || newer === refused) this.setStatus('refused');
      else this.restartIn(0);
    } catch (failure) {
      if (toRequestError(failure).transient) this.restartIn(RETRY_MS);
      else this.setStatus('refused');
    }
  }

  private restartIn(delayMs: number): void {
    clearTimeout(this.restartTimer);
    this.restartTimer = setTimeout(() => this.restart(), delayMs);
  }

  /** Connects now, whatever back-off was running. */
  private restart(): void {
    if (!this.wanted) return;
    this.socket.disconnect();
    this.socket.connect();
  }

  private async wake(): Promise<void> {
    if (!this.wanted || this.status === 'refused') return;
    if (!this.socket.connected) return this.restart();
    if (!(await this.refresh(WAKE_ANSWER_MS))) this.restart();
  }

  private scheduleRefresh(leftMs: number): void {
    clearTimeout(this.refreshTimer);
    const delayMs = Math.max(SHORTEST_REFRESH_MS, leftMs - REFRESH_EARLY_MS);
    this.refreshTimer = setTimeout(() => void this.refresh(ANSWER_MS), delayMs);
  }

  /** Prolongs the connection with the newest token. */
  private async refresh(timeoutMs: number): Promise<boolean> {
    try {
      this.token = await this.settings.tokens.get();
      await this.request('auth:refresh', { token: this.token ?? '' }, timeoutMs);
      this.scheduleRefresh(this.settings.tokens.millisecondsLeft());
      return true;
    } catch {
      this.scheduleRefresh(0);
      return false;
    }
  }

  private setStatus(status: SocketStatus): void {
    if (this.status === status) return;
    this.status = status;
    for (const listener of this.statusListeners) listener(status);
  }
}
