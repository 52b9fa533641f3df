import { ArgumentError, parseArguments, type Order } from './arguments';
import { runBareServer } from './bare/bare-server';
import { benchAccept } from './benches/accept.bench';
import { benchMessages } from './benches/messages.bench';
import { textOf, type Figure } from './figure';
import { TOO_MUCH, watchForeignCpu } from './foreign-cpu';
import type { Server } from './product/people';

/** What the list of benches says, and what is run. */
interface Bench {
  readonly about: string;
  readonly run: (server: Server, order: Order) => Promise<Figure[]>;
}

const benches: Readonly<Record<string, Bench>> = {
  messages: {
    about: 'durable messages, customer → agent, against bare Socket.IO with one INSERT each',
    run: benchMessages,
  },
  accept: { about: 'many accepts of each offer at one instant, against the raw claim statement', run: benchAccept },
};

const usage = `npm run bench -- <name …> [--json] [--pairs 100] [--seconds 3] [--contenders 16]

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name.padEnd(10)}${about}`)
  .join('\n')}
`;

/** Exit codes: 0 measured, 1 a bench failed, 2 the command line is wrong. Without a name the benches are listed. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words[0] === 'bare-server') return runBareServer();
  const order = parseArguments(words, Object.keys(benches));
  if (order.names.length === 0) process.stdout.write(usage);
  if (!order.check) for (const name of order.names) await measure(name, order);
  if (!order.check) process.exit(0);
}

async function measure(name: string, order: Order): Promise<void> {
  const server = serverFromEnvironment();
  const foreignCpu = watchForeignCpu(server.pids);
  const figures = (await benches[name]?.run(server, order)) ?? [];
  const foreign = foreignCpu();
  for (const figure of figures) show(figure, order);
  if (foreign === undefined) return;
  show({ figure: `${name}.foreign_cpu`, value: Math.round(foreign * 1000) / 1000, unit: 'of the machine' }, order);
  if (foreign > TOO_MUCH)
    console.error(
      `Other programs took ${Math.round(foreign * 100)} % of this machine: rates of ${name} are no verdict, repeat it alone.`,
    );
}

const show = (figure: Figure, { json }: Order): void =>
  void process.stdout.write(`${json ? JSON.stringify(figure) : textOf(figure)}\n`);

/** tools/bench.mjs starts a server for us and says where it is. */
function serverFromEnvironment(): Server {
  const { BENCH_URL: url, DATABASE_URL: databaseUrl, ADMIN_EMAIL, ADMIN_PASSWORD, BENCH_PIDS = '' } = process.env;
  if (!url || !databaseUrl || !ADMIN_EMAIL || !ADMIN_PASSWORD)
    throw new Error('There is no server to measure: run this through "npm run bench".');
  const pids = [process.pid, ...BENCH_PIDS.split(',').filter(Boolean).map(Number)];
  return { url, databaseUrl, admin: { email: ADMIN_EMAIL, password: ADMIN_PASSWORD }, pids };
}

main().catch((error: unknown) => {
  console.error(error instanceof ArgumentError ? `${error.message}\n\n${usage}` : error);
  process.exit(error instanceof ArgumentError ? 2 : 1);
});
