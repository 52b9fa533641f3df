import type { Namespace } from '@handraise/contracts';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller';
import type { Room } from './rooms';

/** A socket as libraries see it. */
export interface ConnectedSocket {
  readonly id: string;
  readonly caller: Caller;
  /** Joins a room; who may be in it is the caller's business. */
  join(room: Room): void;
}

/** What a library wants to hear of the sockets of a namespace. */
export interface SocketListener {
  /** Before the first command; rooms joined here hear everything from now on. */
  onConnect?(socket: ConnectedSocket): Promise<void> | void;
  onDisconnect?(socket: ConnectedSocket): Promise<void> | void;
  /** Any inbound packet, the engine's pongs included. Called very often: note it, nothing more. */
  onPacket?(socket: ConnectedSocket): void;
}

/** Lets libraries hear of sockets that come and go. */
@Injectable()
export class SocketListeners {
  private readonly listeners: Record<Namespace, SocketListener[]> = { customer: [], agent: [], admin: [] };

  register(namespace: Namespace, listener: SocketListener): void {
    this.listeners[namespace].push(listener);
  }

  in(namespace: Namespace): readonly SocketListener[] {
    return this.listeners[namespace];
  }
}
