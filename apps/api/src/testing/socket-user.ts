import { aCustomer } from '@handraise/customers/testing';
import { anAgent, anAgentPassword, anApplication } from '@handraise/agents/testing';
import type { NoticeName } from '@handraise/contracts';
import { LoginsService } from '@handraise/identity';
import type { TestServer } from '@handraise/platform/testing';
import { io, type Socket } from 'socket.io-client';

type Ack<Data> = { ok: true; data: Data } | { ok: false; error: { code: string; message: string } };
type Application = ReturnType<typeof anApplication>;

/** A person behind a real socket. */
export interface SocketUser {
  readonly id: string;
  readonly token: string;
  readonly socket: Socket;
  /** Throws an error whose message is the code when refused. */
  ask<Data = never>(event: string, input: object): Promise<Data>;
  /** The next notice of this name that satisfies the condition, also when it already came. */
  hears<Payload>(name: NoticeName, when?: (payload: Payload) => boolean): Promise<Payload>;
  /** Everything heard so far under a name. */
  heard<Payload>(name: NoticeName): Payload[];
  close(): void;
}

const TIMEOUT_MS = 8000;

async function connect(url: string, namespace: string, identity: { id: string; token: string }): Promise<SocketUser> {
  const socket = io(`${url}/${namespace}`, {
    auth: { token: identity.token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const heard: { name: string; payload: unknown; used: boolean }[] = [];
  const waiting = new Set<() => void>();
  socket.onAny((name: string, payload: unknown) => {
    heard.push({ name, payload, used: false });
    waiting.forEach((check) => check());
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    ...identity,
    socket,
    async ask<Data>(event: string, input: object): Promise<Data> {
      const answer = (await socket.timeout(TIMEOUT_MS).emitWithAck(event, input)) as Ack<Data>;
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.data;
    },
    hears<Payload>(name: NoticeName, when: (payload: Payload) => boolean = () => true): Promise<Payload> {
      return new Promise((resolve, reject) => {
        const check = (): void => {
          const found = heard.find((entry) => !entry.used && entry.name === name && when(entry.payload as Payload));
          if (!found) return;
          found.used = true;
          waiting.delete(check);
          clearTimeout(timer);
          resolve(found.payload as Payload);
        };
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`${name} was not heard; heard: ${heard.map((entry) => entry.name).join(', ')}`));
        }, TIMEOUT_MS);
        waiting.add(check);
        check();
      });
    },
    heard: <Payload>(name: NoticeName) =>
      heard.filter((entry) => entry.name === name).map((entry) => entry.payload as Payload),
    close: () => void socket.close(),
  };
}

/** A customer whom the host vouches for, with a socket. */
export async function connectCustomer(
  server: TestServer,
  claims: { tier?: 'vip' | 'standard' } = {},
): Promise<SocketUser> {
  const { accessToken, customer } = await aCustomer(server, claims);
  return connect(server.url, 'customer', { id: customer.id, token: accessToken });
}

/** An active agent with a socket, offline until `presence:set`. */
export async function connectAgent(server: TestServer, over: Partial<Application> = {}): Promise<SocketUser> {
  const application = anApplication(over);
  const id = await anAgent(server, application);
  const { email } = application;
  const login = await server.get(LoginsService).login({ email, password: anAgentPassword }, '127.0.0.1');
  return connect(server.url, 'agent', { id, token: login.accessToken });
}

/** Whoever the token belongs to. */
export const connectWithToken = (server: TestServer, namespace: string, token: string): Promise<SocketUser> =>
  connect(server.url, namespace, { id: '', token });
