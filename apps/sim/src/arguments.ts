import { parseArgs } from 'node:util';

/** A market's size and length; defaults stand in the usage. */
export interface DemoSettings {
  readonly url: string;
  readonly seed: string;
  readonly minutes: number;
  readonly perMinute: number;
  readonly agents: number;
  readonly json: boolean;
}

/** What was asked for in the command line. */
export type Order =
  { readonly mode: 'agents' } | { readonly mode: 'help' } | ({ readonly mode: 'demo' } & DemoSettings);

/** The command line holds something that we do not know. */
export class ArgumentError extends Error {}

/** What `--help` prints. */
export const usage = `npm run demo -- [options]    simulated customers and agents on a running server in demo mode

  --url <address>       where the server is (http://localhost:3000)
  --seed <text>         the same seed brings the same people with the same words (1)
  --minutes <number>    how long customers keep coming (2)
  --per-minute <number> how many of them (14)
  --agents <number>     how many agents (6)
  --json                the report as one JSON object a line, nothing else on the output
`;

const options = {
  url: { type: 'string', default: 'http://localhost:3000' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '2' },
  'per-minute': { type: 'string', default: '14' },
  agents: { type: 'string', default: '6' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Throws `ArgumentError` with one sentence for whoever typed it. */
export function parseArguments(words: readonly string[]): Order {
  const { values, positionals } = parse(words);
  const [mode = 'demo'] = positionals;
  if (values.help) return { mode: 'help' };
  if (mode === 'agents') return { mode };
  if (mode !== 'demo' || positionals.length > 1) throw new ArgumentError(`"${positionals.join(' ')}" is not known.`);
  return {
    mode,
    url: addressOf(values.url),
    seed: values.seed,
    minutes: numberOf('--minutes', values.minutes, 0.1, 600),
    perMinute: numberOf('--per-minute', values['per-minute'], 1, 600),
    agents: Math.round(numberOf('--agents', values.agents, 1, 200)),
    json: values.json,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new ArgumentError(firstSentenceOf(String(error)));
  }
}

/** Node goes on with advice on positional arguments, of which there are none here. */
const firstSentenceOf = (text: string): string => {
  const [first = text] = text.replace(/^\w+ \[\w+\]: /, '').split(/\. |\n/);
  return first.endsWith('.') ? first : `${first}.`;
};

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new ArgumentError(`--url wants an address such as http://localhost:3000, and this is "${text}".`);
  return url.origin;
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new ArgumentError(`${name} wants a number from ${least} to ${most}, and this is "${text}".`);
  return value;
}
