import { createHttpClient, routes } from '@handraise/client';
import { AdminDesk } from '../audit/admin-desk';
import { auditDatabase, auditedInDatabase } from '../audit/database-audit';
import { auditThread, readThread, type Breach } from '../audit/thread-audit';
import type { DemoSettings } from '../arguments';
import { castAgents } from '../people/agent-cast';
import type { Credentials } from '../people/agent-login';
import { Customer } from '../people/customer';
import { castCustomers, type CustomerPersona } from '../people/customer-cast';
import type { CustomerLine } from '../people/customer-line';
import { DemoAgent } from '../people/demo-agent';
import { SeededRandom } from '../random/seeded-random';
import { sleep } from '../time';
import { figuresOf } from './figures';
import { Journal } from './journal';
import { reportOf } from './report';
import { showMarket } from './screen';

/** What the demo cannot do without, said in one sentence. */
export class DemoError extends Error {}

/** The settings of the command line, with what the environment adds. */
export interface DemoOrder extends DemoSettings {
  readonly admin: Credentials;
  /** Where invariants can be asked of the database itself. */
  readonly databaseUrl?: string | undefined;
}

/** Nobody stays longer than this after the last one came. */
const LAST_ORDERS_MS = 120_000;

/** Runs a market on a running server, shows it, and reports. Returns whether every invariant held. */
export async function runDemo(order: DemoOrder, output: NodeJS.WriteStream): Promise<boolean> {
  const { url, json } = order;
  await requireDemoServer(url);
  const journal = new Journal();
  const random = new SeededRandom(order.seed);
  const desk = new AdminDesk(url, order.admin);
  const personas = castAgents(order.agents);
  const endScreen = json ? () => undefined : showMarket(journal, personas, output);
  const agents = await Promise.all(
    personas.map(async (persona) => {
      const credentials = await desk.hire(persona);
      return new DemoAgent({ url, persona, credentials, journal, random: random.fork(persona.name) });
    }),
  );
  try {
    for (const agent of agents) agent.desk.open();
    await serveCustomers(order, desk, journal, random.fork('customers'));
    for (const agent of agents) agent.checkEars();
  } finally {
    await Promise.all(agents.map(({ desk: seat }) => seat.close()));
    endScreen();
  }
  return report(order, desk, journal, output);
}

/**
 * Refuses to let simulated people in anywhere but on a demo: they would be paid by, and counted among, real
 * ones.
 */
async function requireDemoServer(url: string): Promise<void> {
  const server = createHttpClient({ baseUrl: url, routes });
  try {
    await server.call('getLiveness', {});
  } catch {
    throw new DemoError(`No server answers at ${url}: start one with "npm start", and then repeat this.`);
  }
  try {
    await server.call('createDemoIdentity', { as: 'standard' });
  } catch {
    throw new DemoError(`The server at ${url} is not in demo mode (DEMO=on), so no simulated people are let in.`);
  }
}

/**
 * Each comes at their own moment; who is still there after the last orders is left behind and counted as
 * unfinished.
 */
async function serveCustomers(
  order: DemoOrder,
  desk: AdminDesk,
  journal: Journal,
  random: SeededRandom,
): Promise<void> {
  const cast = castCustomers(random, order);
  const live = async (persona: CustomerPersona): Promise<void> => {
    await sleep(persona.arrivesAtMs);
    const audit = (line: CustomerLine): Promise<void> => auditLine(line, journal);
    await new Customer({ url: order.url, persona, journal, promote: (id) => desk.makeVip(id), audit }).live();
  };
  const latest = (cast.at(-1)?.arrivesAtMs ?? 0) + LAST_ORDERS_MS;
  await Promise.race([Promise.all(cast.map(live)), sleep(latest)]);
}

async function auditLine(line: CustomerLine, journal: Journal): Promise<void> {
  const messages = await readThread(line.http, line.conversationId);
  for (const breach of auditThread(messages, line.thread.acked)) journal.note({ kind: 'broke', ...breach });
}

/**
 * What the people saw, what the server proves of itself, what the database says: a breach of any kind fails the
 * run.
 */
async function report(order: DemoOrder, desk: AdminDesk, journal: Journal, output: NodeJS.WriteStream) {
  const verified = await desk.verify();
  const inDatabase = order.databaseUrl === undefined ? undefined : await auditDatabase(order.databaseUrl);
  const seen = [...journal.all('broke'), ...doubleAccepts(journal)].map(({ invariant, detail }) => ({
    invariant,
    detail,
  }));
  const breaches = [...seen, ...verified.breaches, ...(inDatabase ?? [])];
  const figures = figuresOf(journal, { ...verified, breaches });
  if (order.json) for (const figure of figures) output.write(`${JSON.stringify(figure)}\n`);
  else output.write(reportOf(figures, breaches, checks(inDatabase !== undefined)));
  for (const { invariant, detail } of order.json ? breaches : []) console.error(`BROKEN ${invariant}: ${detail}`);
  return breaches.length === 0;
}

/** I1 as the agents see it: for one attempt of a request only one of them may have got the work. */
function doubleAccepts(journal: Journal): Breach[] {
  const winners = new Map<string, Set<string>>();
  for (const { offer, agent, answer } of journal.all('offer_answered')) {
    if (answer !== 'accepted') continue;
    const attempt = `${offer.handoffId} attempt ${offer.attempt}`;
    winners.set(attempt, (winners.get(attempt) ?? new Set()).add(agent));
  }
  return [...winners].flatMap(([attempt, agents]) =>
    agents.size === 1 ? [] : [{ invariant: 'I1', detail: `${attempt} was accepted by ${[...agents].join(', ')}` }],
  );
}

const checks = (database: boolean): string[] => [
  'by what the people saw: I1, I10, I11, I14, I16',
  'by the server’s own proof: ledger (I7), decision log (I13)',
  database
    ? `by questions to the database: ${auditedInDatabase.join(', ')}`
    : 'the database cannot be reached from here (DATABASE_URL), so nothing was asked of it',
];
