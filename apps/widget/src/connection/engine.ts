import { Emitter } from '@socket.io/component-emitter';

/**
 * Engine.IO's protocol, version 4, over WebSocket alone: the build puts it in the place of `engine.io-client`, most of which
 * is about other transports, the change from one to another, Node and binary data. Socket.IO's own client stays: it
 * reconnects, keeps the acks and speaks of namespaces.
 *
 * A packet is a digit and its text: 0 handshake, 1 close, 2 ping, 3 pong, 4 message.
 */
interface Events {
  open: () => void;
  ping: () => void;
  data: (text: string) => void;
  /** It never opened; `close` is not said then. */
  error: (error: Error) => void;
  close: (reason: string) => void;
}

/** One connection, from its making to its end; for the next one Socket.IO's manager makes another. */
export class Socket extends Emitter<Events, Events> {
  private readonly link: WebSocket;
  private opened = false;
  private ended = false;
  /** How long the server may be silent: its interval of pings and what it grants beyond. */
  private patienceMs = Infinity;
  private deadline = Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly onOffline = (): void => this.end('transport close');

  constructor(uri: string, { path }: { path: string }) {
    super();
    const { origin } = new URL(uri);
    this.link = new WebSocket(`${origin.replace('http', 'ws')}${path}/?EIO=4&transport=websocket`);
    this.link.onmessage = ({ data }) => this.read(String(data));
    this.link.onclose = () => this.end('transport close');
    this.link.onerror = () => this.end('transport error');
    // The browser knows before any timer that the network is gone.
    globalThis.addEventListener?.('offline', this.onOffline);
  }

  write(text: string): void {
    if (!this.ended) this.link.send(`4${text}`);
  }

  close(): void {
    this.end('forced close');
  }

  /** Timers of a sleeping page stand still: Socket.IO asks before it trusts the connection with a message. */
  _hasPingExpired(): boolean {
    if (Date.now() <= this.deadline) return false;
    queueMicrotask(() => this.end('ping timeout'));
    return true;
  }

  private read(packet: string): void {
    const [type, text] = [packet[0], packet.slice(1)];
    if (type === '4') this.emit('data', text);
    if (type === '2') this.answer(text);
    if (type === '1') this.end('transport close');
    if (type === '0') this.open(JSON.parse(text) as { pingInterval: number; pingTimeout: number });
  }

  private open({ pingInterval, pingTimeout }: { pingInterval: number; pingTimeout: number }): void {
    this.patienceMs = pingInterval + pingTimeout;
    this.opened = true;
    this.expectPing();
    this.emit('open');
  }

  private answer(text: string): void {
    this.link.send(`3${text}`);
    this.expectPing();
    this.emit('ping');
  }

  private expectPing(): void {
    clearTimeout(this.timer);
    this.deadline = Date.now() + this.patienceMs;
    this.timer = setTimeout(() => this.end('ping timeout'), this.patienceMs);
  }

  private end(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    globalThis.removeEventListener?.('offline', this.onOffline);
    this.link.onmessage = null;
    this.link.close();
    if (this.opened) this.emit('close', reason);
    else this.emit('error', new Error(reason));
  }
}

/** Names that Socket.IO's manager takes from `engine.io-client` as well. */
export function installTimerFunctions(target: object): void {
  Object.assign(target, {
    setTimeoutFn: setTimeout.bind(globalThis),
    clearTimeoutFn: clearTimeout.bind(globalThis),
  });
}
export const nextTick = (act: () => void): void => queueMicrotask(act);
