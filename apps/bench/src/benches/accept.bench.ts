import { RequestError } from '@handraise/client';
import type { Offer, Session } from '@handraise/contracts';
import type { Order } from '../arguments';
import { raceBareClaims } from '../bare/bare-claim';
import { compared, percentile, type Figure } from '../figure';
import {
  forEach,
  hireAgents,
  openCustomers,
  type BenchAgent,
  type BenchCustomer,
  type Server,
} from '../product/people';

/** `doubles`: offers that ended with none or several sessions; anything but 0 is a broken I1. */
interface Race {
  readonly accepts: number;
  readonly perSecond: number;
  readonly doubles: number;
}

/** The median is told: a single round depends on what else PostgreSQL does at that moment. */
const ROUNDS = 4;
/** What a contender may be told who does not win; every other error fails the bench. */
const refusals = ['NOT_FOUND', 'OFFER_TAKEN', 'OFFER_RESCINDED'];

/** Every agent has an offer; at one instant each offer is accepted many times over, by its agent and by strangers. */
export async function benchAccept(server: Server, { pairs, contenders }: Order): Promise<Figure[]> {
  const agents = await hireAgents(server, pairs);
  const customers = await openCustomers(server, pairs);
  const rates: number[] = [];
  const ceilings: number[] = [];
  let doubles = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const race = await raceOnce(customers, agents, contenders);
    doubles += race.doubles;
    rates.push(race.perSecond);
    ceilings.push(await raceBareClaims(server.databaseUrl, pairs, contenders));
  }
  for (const { socket } of [...agents, ...customers]) socket.close();
  return [
    compared('accept.rate', 'accepts/s', percentile(rates, 0.5), 'raw claim SQL', percentile(ceilings, 0.5)),
    { figure: 'accept.doubles', value: doubles, unit: 'sessions', n: ROUNDS * pairs * contenders },
  ];
}

/** All offers are there before the first accept is sent, so only the accepts are timed. */
async function raceOnce(
  customers: readonly BenchCustomer[],
  agents: readonly BenchAgent[],
  contenders: number,
): Promise<Race> {
  const requests = forEach(customers, ({ socket, conversationId }) =>
    socket.request('human:request', { conversationId }),
  );
  const [offers] = await Promise.all([Promise.all(agents.map((agent) => agent.nextOffer())), requests]);
  const start = performance.now();
  const results = await Promise.all(
    offers.map((offer, index) =>
      Promise.all(
        Array.from({ length: contenders }, (_, contender) => contend(offer, contenderOf(agents, index, contender))),
      ),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  const sessions = results.map((answers) => new Set(answers.filter((id) => id !== undefined)));
  await forEach(sessions, (won, index) => endAll(agents[index], won));
  return {
    accepts: sessions.length,
    perSecond: sessions.length / seconds,
    doubles: sessions.reduce((sum, won) => sum + Math.abs(won.size - 1), 0),
  };
}

/** Every second contender is another agent, who must come away with nothing. */
const contenderOf = (agents: readonly BenchAgent[], index: number, contender: number): BenchAgent | undefined =>
  contender % 2 === 0 ? agents[index] : agents[(index + contender) % agents.length];

async function contend(offer: Offer, agent: BenchAgent | undefined): Promise<Session['id'] | undefined> {
  if (!agent) return undefined;
  try {
    return (await agent.socket.request('offer:accept', { offerId: offer.id })).session.id;
  } catch (error) {
    if (error instanceof RequestError && refusals.includes(error.code)) return undefined;
    throw error;
  }
}

async function endAll(agent: BenchAgent | undefined, sessions: ReadonlySet<Session['id']>): Promise<void> {
  for (const sessionId of sessions) await agent?.socket.request('session:resolve', { sessionId, outcome: 'resolved' });
}
