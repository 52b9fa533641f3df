import type { Namespace } from '@handraise/contracts';
import { Injectable } from '@nestjs/common';
import { Notifier } from './notifier';

/** This node's own sockets, by id. */
@Injectable()
export class SocketDirectory {
  constructor(private readonly notifier: Notifier) {}

  /** A newer token was shown: the socket may live until that one ends. */
  prolong(namespace: Namespace, socketId: string, expiresAt: number): void {
    const socket = this.notifier.localSockets(namespace).get(socketId);
    if (socket) socket.data.expiresAt = expiresAt;
  }
}
