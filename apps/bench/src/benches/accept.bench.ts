import { RequestError } from '@handraise/client';
import type { Offer, Session } from '@handraise/contracts';
import type { Order } from '../arguments';
import { raceBareClaims, type BareRace } from '../bare/bare-claim';
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

/** `doubles`: offers that ended with none or several sessions; anything but 0 is a broken I1. */
interface Race {
  readonly accepts: number;
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly doubles: number;
}

/** The median is told: a single round depends on what else PostgreSQL does at that moment. */
const ROUNDS = 4;
const BARE = 'raw claim SQL';
/** What a contender may be told who does not win; every other error fails the bench. */
const refusals = ['NOT_FOUND', 'OFFER_TAKEN', 'OFFER_RESCINDED'];

/** Every agent has an offer; at one instant each offer is accepted many times over, by its agent and by strangers. */
export async function benchAccept(server: Server, { pairs, contenders }: Order): Promise<Figure[]> {
  const agents = await hireAgents(server, pairs);
  const customers = await openCustomers(server, pairs);
  const races: Race[] = [];
  const ceilings: BareRace[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    races.push(await raceOnce(server, customers, agents, contenders));
    ceilings.push(await raceBareClaims(server, pairs, contenders));
  }
  for (const { socket } of [...agents, ...customers]) socket.close();
  return [
    compared('accept.rate', 'accepts/s', medianRate(races), BARE, medianRate(ceilings)),
    compared('accept.cpu', 'ms/accept', meanCpu(races, pairs), BARE, meanCpu(ceilings, pairs)),
    {
      figure: 'accept.doubles',
      value: sum(races.map(({ doubles }) => doubles)),
      unit: 'sessions',
      n: ROUNDS * pairs * contenders,
    },
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const medianRate = (rounds: readonly { perSecond: number }[]): number =>
  percentile(
    rounds.map(({ perSecond }) => perSecond),
    0.5,
  );
const meanCpu = (rounds: readonly { cpuMs: number }[], pairs: number): number =>
  sum(rounds.map(({ cpuMs }) => cpuMs)) / (rounds.length * pairs);

/** All offers are there before the first accept is sent, so only the accepts are timed. */
async function raceOnce(
  { pids }: Server,
  customers: readonly BenchCustomer[],
  agents: readonly BenchAgent[],
  contenders: number,
): Promise<Race> {
  const requests = forEach(customers, ({ socket, conversationId }) =>
    socket.request('human:request', { conversationId }),
  );
  const [offers] = await Promise.all([Promise.all(agents.map((agent) => agent.nextOffer())), requests]);
  const start = performance.now();
  let results: (Session['id'] | undefined)[][] = [];
  let seconds = 0;
  const cpuMs = await cpuMsOf(pids, async () => {
    results = await Promise.all(
      offers.map((offer, index) =>
        Promise.all(
          Array.from({ length: contenders }, (_, contender) => contend(offer, contenderOf(agents, index, contender))),
        ),
      ),
    );
    seconds = (performance.now() - start) / 1000;
  });
  const sessions = results.map((answers) => new Set(answers.filter((id) => id !== undefined)));
  await forEach(sessions, (won, index) => endAll(agents[index], won));
  return {
    accepts: sessions.length,
    perSecond: sessions.length / seconds,
    cpuMs,
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
