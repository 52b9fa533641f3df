import pg from 'pg';
import type { Order } from '../arguments';
import { openBarePath } from '../bare/bare-path';
import { compared, percentile, type Figure } from '../figure';
import { cpuMsOf } from '../foreign-cpu';
import {
  forEach,
  hireAgents,
  openCustomers,
  type BenchAgent,
  type BenchCustomer,
  type Server,
} from '../product/people';
import { Exchange, type Link } from './exchange';

/** Enough for a 99th percentile of three messages. */
const IDLE_MESSAGES = 300;
const ROUNDS = 3;
/** The product lets one person send 200 messages in 10 s. */
const MOST_PER_ROUND = 60;
const BARE = 'bare Socket.IO + INSERT';

/** Customer's socket → commit → agent's socket, through the whole product and over the bare path, in turns. */
export async function benchMessages(server: Server, { pairs, seconds }: Order): Promise<Figure[]> {
  const agents = await hireAgents(server, pairs);
  const customers = await openCustomers(server, pairs);
  await bringTogether(customers, agents);
  const product = new Exchange(customers.map((customer, index) => linkOf(customer, agents[index])));
  const bare = await openBarePath(server.databaseUrl, pairs);
  const ceiling = new Exchange(bare.links);
  await ceiling.idle(pairs);
  await product.idle(pairs);
  const idle = { product: await product.idle(IDLE_MESSAGES), bare: await ceiling.idle(IDLE_MESSAGES) };
  const rounds = { product: [] as Round[], bare: [] as Round[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.product.push(await burst(server, product, seconds, MOST_PER_ROUND));
    rounds.bare.push(await burst(server, ceiling, seconds, Number.POSITIVE_INFINITY));
  }
  const missing = product.sent - (await storedByProduct(server.databaseUrl));
  const bareMissing = ceiling.sent - (await bare.stored());
  await bare.close();
  for (const { socket } of [...agents, ...customers]) socket.close();
  return [
    compared('messages.rate', 'msg/s', medianOf('perSecond', rounds.product), BARE, medianOf('perSecond', rounds.bare)),
    compared('messages.cpu', 'ms/msg', medianOf('cpuMs', rounds.product), BARE, medianOf('cpuMs', rounds.bare)),
    compared('messages.idle.p50', 'ms', percentile(idle.product, 0.5), BARE, percentile(idle.bare, 0.5)),
    compared('messages.idle.p99', 'ms', percentile(idle.product, 0.99), BARE, percentile(idle.bare, 0.99)),
    { figure: 'messages.lost', value: product.sent - product.delivered, unit: 'messages', n: product.sent },
    { figure: 'messages.not_stored', value: missing + bareMissing, unit: 'messages', n: product.sent + ceiling.sent },
  ];
}

/** Of one burst: the rate, and the CPU for each message of all that took part. */
interface Round {
  readonly perSecond: number;
  readonly cpuMs: number;
}

async function burst({ pids }: Server, exchange: Exchange, seconds: number, mostPerLink: number): Promise<Round> {
  let result = { delivered: 0, perSecond: 0 };
  const cpuMs = await cpuMsOf(pids, async () => {
    result = await exchange.burst(seconds, mostPerLink);
  });
  return { perSecond: result.perSecond, cpuMs: cpuMs / result.delivered };
}

const medianOf = (what: keyof Round, rounds: readonly Round[]): number =>
  percentile(
    rounds.map((round) => round[what]),
    0.5,
  );

/** Only a customer who is with a person has somebody at the other end. */
async function bringTogether(customers: readonly BenchCustomer[], agents: readonly BenchAgent[]): Promise<void> {
  const requests = forEach(customers, ({ socket, conversationId }) =>
    socket.request('human:request', { conversationId }),
  );
  const accepts = agents.map(async (agent) => {
    const { id: offerId } = await agent.nextOffer();
    await agent.socket.request('offer:accept', { offerId });
  });
  await Promise.all([requests, ...accepts]);
}

/** Whoever of the agents hears it: each message is known by its name. */
function linkOf({ socket, conversationId }: BenchCustomer, agent: BenchAgent | undefined): Link {
  return {
    send: async (name, text) => void (await socket.request('message:send', { conversationId, clientId: name, text })),
    onDelivered: (listener) =>
      agent?.socket.on('message:new', ({ message }) => {
        if (message.author.kind === 'customer') listener(message.text);
      }),
  };
}

/** Asked of the database and not of the product: a message that was acked must be there. */
async function storedByProduct(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ stored: number }>(
      "SELECT count(*)::int AS stored FROM messages WHERE author_kind = 'customer'",
    );
    return rows[0]?.stored ?? 0;
  } finally {
    await client.end();
  }
}
