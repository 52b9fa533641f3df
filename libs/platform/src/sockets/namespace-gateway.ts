import { randomUUID } from 'node:crypto';
import type { Namespace } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { Logger } from '@nestjs/common';
import type { OnGatewayConnection, OnGatewayDisconnect, OnGatewayInit } from '@nestjs/websockets';
import { z } from 'zod';
import { toCaller } from '../auth/authenticator';
import type { Caller } from '../auth/caller';
import { toFailedAck, toRefusal } from '../commands/problem';
import type { Connection, ConnectionNamespace } from './connection';
import { room } from './rooms';
import type { ConnectedSocket } from './socket-listeners';
import type { SocketServices } from './socket-services';

/** `deviceId` is stored: letters and digits, so that it can say nothing. */
const handshake = z.object({
  token: z.string().min(1).max(4096),
  deviceId: z
    .string()
    .regex(/^[A-Za-z0-9._:~-]{1,64}$/)
    .optional(),
});

/**
 * Serves every command of one namespace through one catch-all handler: unknown events are refused, each command is
 * authorized, limited, validated and always acked. The handler is shared by all sockets, so a socket costs no closure.
 */
export abstract class NamespaceGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  private readonly logger: Logger;
  private readonly byTransport = new WeakMap<object, ConnectedSocket>();
  /** Commands wait until the socket is in its rooms, so that nothing falls between a resume and the first notice. */
  private readonly setUp = new WeakMap<object, Promise<void>>();
  private server: ConnectionNamespace | undefined;

  protected constructor(
    private readonly namespace: Namespace,
    private readonly services: SocketServices,
  ) {
    this.logger = new Logger(`Sockets/${namespace}`);
  }

  afterInit(server: ConnectionNamespace): void {
    this.server = server;
    this.services.notifier.attach(this.namespace, server);
    server.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => {
          const refusal = toRefusal(error);
          next(Object.assign(new Error(refusal.message), { data: { code: refusal.code, message: refusal.message } }));
        },
      );
    });
  }

  /** By the time it resolves, the socket is in its rooms. */
  async handleConnection(socket: Connection): Promise<void> {
    const connected = connectedSocket(socket);
    this.byTransport.set(socket.conn, connected);
    socket.onAny(this.onAnyEvent);
    socket.conn.on('packet', this.onAnyPacket);
    const ready = this.services.underWay.track(this.introduce(connected)).catch((error: unknown) => {
      this.logger.error(error, 'a socket could not be set up');
      socket.disconnect(true);
    });
    this.setUp.set(socket, ready);
    await ready;
  }

  async handleDisconnect(socket: Connection): Promise<void> {
    socket.conn.off('packet', this.onAnyPacket);
    await this.services.underWay.track(this.sayGoodbye(connectedSocket(socket)));
  }

  /** Cuts the sockets whose token has ended. */
  cutExpired(now: number): void {
    for (const socket of this.server?.sockets.values() ?? []) if (socket.data.expiresAt <= now) socket.disconnect(true);
  }

  private async introduce(connected: ConnectedSocket): Promise<void> {
    for (const listener of this.services.listeners.in(this.namespace)) await listener.onConnect?.(connected);
  }

  private async sayGoodbye(connected: ConnectedSocket): Promise<void> {
    for (const listener of this.services.listeners.in(this.namespace)) {
      try {
        await listener.onDisconnect?.(connected);
      } catch (error) {
        this.logger.error(error, 'a disconnect was not noted; the lease will end by itself');
      }
    }
  }

  private async admit(socket: Connection): Promise<void> {
    if (this.services.readiness.isDraining())
      throw new DomainError('UNAVAILABLE', 'This server stops; reconnect in a moment.');
    const parsed = handshake.safeParse(this.services.texts.clean(socket.handshake.auth));
    if (!parsed.success) throw new DomainError('UNAUTHENTICATED', 'Send the access token as auth.token.');
    const { token, deviceId } = parsed.data;
    const verified = await this.services.authenticator.verify(token);
    if (verified.kind !== this.namespace)
      throw new DomainError('FORBIDDEN', `This namespace is for ${this.namespace}s.`);
    const origin = { correlationId: randomUUID(), address: socket.handshake.address, socketId: socket.id };
    const caller = toCaller(verified, deviceId === undefined ? origin : { ...origin, deviceId });
    socket.data = { caller, expiresAt: verified.expiresAt.getTime(), namespace: this.namespace };
    await socket.join(roomsOf(caller));
  }

  private readonly onAnyEvent = this.eventListener();
  private readonly onAnyPacket = this.packetListener();

  /** Socket.IO calls it with the socket as `this`. */
  private eventListener(): (this: Connection, event: string, ...args: unknown[]) => void {
    const answer = (socket: Connection, event: string, args: unknown[]): Promise<void> =>
      this.services.underWay.track(this.answer(socket, event, args));
    return function onAny(this: Connection, event: string, ...args: unknown[]) {
      void answer(this, event, args);
    };
  }

  /** The engine calls it with the transport as `this`. */
  private packetListener(): (this: object) => void {
    const note = (transport: object): void => {
      const connected = this.byTransport.get(transport);
      if (connected) for (const listener of this.services.listeners.in(this.namespace)) listener.onPacket?.(connected);
    };
    return function onPacket(this: object) {
      note(this);
    };
  }

  private async answer(socket: Connection, event: string, args: unknown[]): Promise<void> {
    const last = args.at(-1);
    const ack = typeof last === 'function' ? (last as (answer: unknown) => void) : undefined;
    const input = typeof args[0] === 'function' ? undefined : args[0];
    await this.setUp.get(socket);
    try {
      if (this.services.readiness.isDraining())
        throw new DomainError('UNAVAILABLE', 'This server stops; reconnect and send it again.');
      const command = this.services.registry.onSocket(this.namespace, event);
      if (!command) throw new DomainError('UNKNOWN_COMMAND', `There is no command "${event}" here.`);
      const caller: Caller = { ...socket.data.caller, correlationId: randomUUID() };
      ack?.({ ok: true, data: await this.services.registry.execute(command, input, caller) });
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal.code === 'INTERNAL') this.logger.error({ err: error, event }, 'a socket command failed');
      ack?.(toFailedAck(refusal));
    }
  }
}

const connectedSocket = (socket: Connection): ConnectedSocket => ({
  id: socket.id,
  caller: socket.data.caller,
  join: (target) => void socket.join(target),
});

/** The rooms that a caller is in by being who they are. */
function roomsOf(caller: Caller): string[] {
  if (caller.kind === 'customer') return [room.customer(caller.id)];
  if (caller.kind === 'agent')
    return [room.agent(caller.id), room.account(caller.id), room.login(caller.familyId ?? '')];
  if (caller.kind === 'admin') return [room.admins, room.account(caller.id), room.login(caller.familyId ?? '')];
  return [];
}
