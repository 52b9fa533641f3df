import { notices, type Namespace, type NoticeName, type NoticePayload } from '@handraise/contracts';
import { Injectable } from '@nestjs/common';
import type { Commit, Tx } from '../database/tx';
import type { Connection, ConnectionNamespace } from './connection';
import type { Room } from './rooms';

/** Says committed facts to rooms of sockets, on every node. Nothing said here is the only copy. */
@Injectable()
export class Notifier {
  private readonly namespaces = new Map<Namespace, ConnectionNamespace>();

  /** The gateways tell where their sockets are. */
  attach(name: Namespace, namespace: ConnectionNamespace): void {
    this.namespaces.set(name, namespace);
  }

  /** The sockets of this node. */
  localSockets(name: Namespace): ReadonlyMap<string, Connection> {
    return this.namespaces.get(name)?.sockets ?? new Map<string, Connection>();
  }

  /** Whether anybody in a room is connected, to any node. Asks the other nodes, so never inside a transaction. */
  async isAnyoneIn(target: Room): Promise<boolean> {
    for (const namespace of this.namespaces.values())
      if ((await namespace.in(target).fetchSockets()).length > 0) return true;
    return false;
  }

  /** Says it right after the commit of `tx`, and never when it rolls back. */
  send<Name extends NoticeName>(tx: Commit, to: Room, name: Name, payload: NoticePayload<Name>): void {
    tx.afterCommit(() => this.sendNow(to, name, payload));
  }

  /** Says something that is already committed, or that was never meant to be stored (typing, deltas). */
  sendNow<Name extends NoticeName>(to: Room, name: Name, payload: NoticePayload<Name>, except?: string): void {
    for (const namespace of notices[name].namespaces) {
      const sockets = this.namespaces.get(namespace)?.to(to);
      (except === undefined ? sockets : sockets?.except(except))?.emit(name, payload);
    }
  }

  /** To every socket of this node, before it stops: reconnect, elsewhere or here, after the time given. */
  announceDraining(reconnectInMs: number): void {
    for (const namespace of this.namespaces.values()) namespace.local.emit('server:draining', { reconnectInMs });
  }

  /** Lets all sockets of one room into another, after the commit. */
  join(tx: Tx, sockets: Room, into: Room): void {
    tx.afterCommit(() => this.namespaces.forEach((namespace) => namespace.in(sockets).socketsJoin(into)));
  }

  /** Takes all sockets of one room out of another, after the commit. */
  leave(tx: Tx, sockets: Room, from: Room): void {
    tx.afterCommit(() => this.namespaces.forEach((namespace) => namespace.in(sockets).socketsLeave(from)));
  }

  /** Cuts all sockets of a room, after the commit. */
  disconnect(tx: Tx, sockets: Room): void {
    tx.afterCommit(() => this.namespaces.forEach((namespace) => namespace.in(sockets).disconnectSockets(true)));
  }
}
