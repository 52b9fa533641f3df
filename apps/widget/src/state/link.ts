import {
  toRequestError,
  type SocketClient,
  type SocketEvent,
  type SocketInput,
  type SocketResult,
} from '@handraise/client';
import type { Server } from './server';

type Socket = SocketClient<'customer'>;

/** The connection, fetched and opened when it is first needed; afterwards it looks after itself. */
export class Link {
  private socket: Promise<Socket> | undefined;

  /** `prepare` hears everything from the first moment on. */
  constructor(
    private readonly server: Server,
    private readonly prepare: (socket: Socket) => void,
  ) {}

  connect(): void {
    this.socket ??= this.open();
  }

  async request<E extends SocketEvent<'customer'>>(
    event: E,
    input: SocketInput<'customer', E>,
  ): Promise<SocketResult<'customer', E>> {
    this.connect();
    const socket = await this.socket;
    if (!socket) throw toRequestError(undefined);
    return socket.request(event, input);
  }

  /** Best effort: a lost signal is nothing that anybody must be told. */
  signal<E extends SocketEvent<'customer'>>(event: E, input: SocketInput<'customer', E>): void {
    this.request(event, input).catch(() => undefined);
  }

  close(): void {
    void this.socket?.then((socket) => socket.close());
  }

  private async open(): Promise<Socket> {
    const { openSocket } = await import('./socket');
    const socket = openSocket(this.server);
    this.prepare(socket);
    socket.connect();
    return socket;
  }
}
