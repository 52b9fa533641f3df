import type { Namespace } from '@handraise/contracts';
import type { Namespace as IoNamespace, Socket } from 'socket.io';
import type { Caller } from '../auth/caller';

/** What the server keeps about a socket: who it is and until when. Nothing else, and no closures. */
export interface ConnectionData {
  caller: Caller;
  expiresAt: number;
  namespace: Namespace;
}

type NoEvents = Record<string, (...args: never[]) => void>;
type AnyEvents = Record<string, (...args: unknown[]) => void>;

/** A socket of ours; its events are checked by the gateway, not by its type. */
export type Connection = Socket<NoEvents, AnyEvents, NoEvents, ConnectionData>;
export type ConnectionNamespace = IoNamespace<NoEvents, AnyEvents, NoEvents, ConnectionData>;
