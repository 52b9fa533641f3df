import { randomBytes } from 'node:crypto';
import {
  createHttpClient,
  createSocketClient,
  routes,
  TokenKeeper,
  type HttpClient,
  type SocketClient,
} from '@handraise/client';
import type { Conversation, Offer } from '@handraise/contracts';

/** Where the throwaway server is, and who rules it. */
export interface Server {
  readonly url: string;
  readonly databaseUrl: string;
  readonly admin: { readonly email: string; readonly password: string };
  /** All that is measured: this process, the server's and the database's. */
  readonly pids: readonly number[];
}

/** An agent who is online and acks each offer at once. */
export interface BenchAgent {
  readonly http: HttpClient;
  readonly socket: SocketClient<'agent'>;
  /** The next offer, also when it already came. */
  nextOffer(): Promise<Offer>;
}

/** An anonymous customer with an open conversation and a socket in its room. */
export interface BenchCustomer {
  readonly socket: SocketClient<'customer'>;
  readonly conversationId: Conversation['id'];
}

/** Longer than any of it takes on a busy machine; after it the bench fails and says what did not come. */
const WAIT_MS = 30_000;
/** Logins hash passwords: more at once would only wait for each other. */
const AT_ONCE = 8;

/** Does the same for each, a few at a time. */
export async function forEach<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Each applies, is approved and certified through the API; what costs time here is not measured. */
export async function hireAgents(server: Server, count: number): Promise<BenchAgent[]> {
  const open = createHttpClient({ baseUrl: server.url, routes });
  const tokens = new TokenKeeper(() => open.call('login', server.admin));
  const admin = createHttpClient({ baseUrl: server.url, routes, tokens });
  return forEach(Array.from({ length: count }), async () => {
    const credentials = { email: `${randomBytes(8).toString('hex')}@bench.example`, password: 'measured, not guessed' };
    const talents = { languages: [{ code: 'en', level: 'native' as const }], skills: [] };
    const person = { name: 'Bench Agent', country: 'SE', timezone: 'Europe/Stockholm' };
    const { id: agentId } = await open.call('applyAsAgent', { ...credentials, ...person, ...talents });
    await admin.call('approveAgent', { agentId });
    await admin.call('certifyAgent', { agentId, ...talents });
    return agentAt(server.url, new TokenKeeper(() => open.call('login', credentials)));
  });
}

async function agentAt(url: string, tokens: TokenKeeper): Promise<BenchAgent> {
  const socket = createSocketClient({ url, namespace: 'agent', tokens, timeoutMs: WAIT_MS });
  const offers: Offer[] = [];
  let waiting: ((offer: Offer) => void) | undefined;
  const seen = new Set<string>();
  socket.on('offer:made', ({ offer }) => {
    if (seen.has(offer.id)) return; // sent again until acked
    seen.add(offer.id);
    socket.request('offer:ack', { offerId: offer.id }).catch(() => undefined);
    if (waiting) waiting(offer);
    else offers.push(offer);
    waiting = undefined;
  });
  await connected(socket);
  await socket.request('presence:set', { intent: 'online' });
  const nextOffer = (): Promise<Offer> => {
    const next = offers.shift();
    return next ? Promise.resolve(next) : inTime('an offer', (resolve) => (waiting = resolve));
  };
  return { http: createHttpClient({ baseUrl: url, routes, tokens }), socket, nextOffer };
}

/** Anonymous ones, as the widget makes them. */
export function openCustomers(server: Server, count: number): Promise<BenchCustomer[]> {
  const open = createHttpClient({ baseUrl: server.url, routes });
  return forEach(Array.from({ length: count }), async () => {
    const first = await open.call('createWidgetToken', { locale: 'en' });
    const { anonymousId } = first.customer;
    const tokens = new TokenKeeper(() => open.call('createWidgetToken', anonymousId ? { anonymousId } : {}));
    tokens.set(first);
    const http = createHttpClient({ baseUrl: server.url, routes, tokens });
    const { id: conversationId } = await http.call('openConversation', {});
    const socket = createSocketClient({ url: server.url, namespace: 'customer', tokens, timeoutMs: WAIT_MS });
    await connected(socket);
    return { socket, conversationId };
  });
}

const connected = (socket: SocketClient<'agent'> | SocketClient<'customer'>): Promise<void> =>
  inTime('the connection', (resolve) => {
    socket.onStatus((status) => status === 'online' && resolve());
    socket.connect();
  });

function inTime<Value>(what: string, begin: (resolve: (value: Value) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not come within ${WAIT_MS / 1000} s`)), WAIT_MS);
    begin((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
