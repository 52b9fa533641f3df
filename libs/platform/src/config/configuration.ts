import { isIP } from 'node:net';
import { z } from 'zod';
import { faultInWords } from '../commands/fault-words';

const seconds = (fallback: number) => z.coerce.number().int().min(1).max(31_536_000).default(fallback);
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `use an address such as ${example}` });
const http = url(/^https?$/, 'https://api.example.com/v1');

/** `loopback`, an address, or a network as address and prefix length. */
function isNetwork(text: string): boolean {
  if (text === 'loopback') return true;
  const [address = '', prefix, ...more] = text.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && more.length === 0 && (prefix === undefined || isPrefix(prefix, bits));
}

const isPrefix = (text: string, bits: number): boolean => /^\d{1,3}$/.test(text) && Number(text) <= bits;

/** Each variable with its meaning; all have a default that works offline. */
const schema = z.object({
  PORT: z.coerce
    .number({ error: 'use a port number' })
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('HTTP and sockets'),
  HOST: z.string().default('0.0.0.0').describe('the address to listen on'),
  PUBLIC_URL: http.optional().describe('where people reach this server; default: http://localhost:<port>'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://user:password@host:5432/handraise').describe(
    'PostgreSQL 15 or later',
  ),
  DATABASE_OWNER_URL: url(/^postgres(ql)?$/, 'postgresql://owner:password@host:5432/handraise')
    .optional()
    .describe('runs the migrations; default: DATABASE_URL'),
  DATA_DIR: z.string().min(1).default('./.data').describe('credentials and the embedded database'),
  REDIS_URL: url(/^rediss?$/, 'redis://localhost:6379')
    .optional()
    .describe('fans sockets out over many nodes'),
  OPENAI_API_KEY: z.string().min(1).optional().describe('answers by an OpenAI-compatible endpoint'),
  OPENAI_BASE_URL: http.optional(),
  OPENAI_MODEL: z.string().min(1).default('gpt-4.1-mini'),
  STRIPE_SECRET_KEY: z.string().min(1).optional().describe('pays agents for real; else the embedded practice bank'),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_API_BASE: http.optional(),
  ADMIN_EMAIL: z.email().optional().describe('the first admin'),
  CONTACT_EMAIL: z
    .email()
    .optional()
    .describe('where a person of the operator answers agents, such as an objection; default: ADMIN_EMAIL'),
  ADMIN_PASSWORD: z.string().min(10, 'use at least 10 characters').optional(),
  WIDGET_SECRET: z
    .string()
    .min(32, 'use at least 32 characters')
    .optional()
    .describe('signs the host’s customer tokens (HS256)'),
  WIDGET_JWKS_URL: http.optional().describe('keys of host-signed tokens (EdDSA, RS256)'),
  ROLES: z
    .string()
    .default('api,worker')
    .transform((value) => value.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['api', 'worker'], { error: 'use api, worker or api,worker' })).min(1)),
  PAY_HOLD_SECONDS: z.coerce.number().int().min(0).default(86_400).describe('from earned to payable'),
  OFFER_COUNTDOWN_SECONDS: seconds(20).pipe(z.number().min(5).max(120)),
  DEMO: onOff.optional().describe('seeds a demo brand'),
  SIMULATED_AGENTS: onOff.optional().describe('practice agents take what no real agent can'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUST_PROXY: z
    .string()
    .default('loopback')
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().refine(isNetwork, 'use loopback, addresses or networks such as 10.0.0.0/8')))
    .describe('whose X-Forwarded-For is believed'),
  METRICS_TOKEN: z.string().min(16).optional().describe('reads /metrics from elsewhere than this machine'),
  HANDRAISE_EMBEDDED_DB: z.literal('1').optional().describe('set by npm start: the database is the embedded one'),
  HANDRAISE_ALONE: z.literal('1').optional().describe('set by specs: no other node will ever share the database'),
});

type Environment = z.output<typeof schema>;

/** Setting any of these means that this is not a first look, so the demo is off unless asked for. */
const realUse = [
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_API_BASE',
  'ADMIN_EMAIL',
  'WIDGET_SECRET',
] as const;

/** A fault in the environment; its message names every bad variable at once. */
export class ConfigurationError extends Error {}

/** The validated environment: the only place that reads it. */
export class Configuration {
  /** Nobody else has to be told anything. */
  readonly alone: boolean;
  readonly demo: boolean;
  readonly simulatedAgents: boolean;

  constructor(readonly env: Environment) {
    this.alone = env.HANDRAISE_ALONE === '1';
    this.demo = env.DEMO ?? (env.HANDRAISE_EMBEDDED_DB === '1' && realUse.every((name) => env[name] === undefined));
    this.simulatedAgents = env.SIMULATED_AGENTS ?? this.demo;
  }

  /** Throws `ConfigurationError`. An empty variable counts as none; unknown ones are somebody else’s. */
  static read(variables: Record<string, string | undefined> = process.env): Configuration {
    const given = Object.entries(variables).filter(([name, value]) => name in schema.shape && value !== '');
    const parsed = schema.safeParse(Object.fromEntries(given), { error: faultInWords });
    if (parsed.success) return new Configuration(parsed.data);
    // A list's wrong part has a place of its own ("ROLES.1"); whoever set it knows only the variable's name.
    const faults = [...new Set(parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`))];
    throw new ConfigurationError(
      `The environment has ${faults.length === 1 ? 'a fault' : 'faults'}: ${faults.join('; ')}.`,
    );
  }

  /** The same while the embedded database has not been started, so that its address is not known yet. */
  static readBeforeDatabase(variables: Record<string, string | undefined> = process.env): Configuration {
    return Configuration.read({ ...variables, DATABASE_URL: 'postgresql://localhost/unknown' });
  }

  /** `api` answers requests, `worker` sweeps and delivers; both by default. */
  runs(role: 'api' | 'worker'): boolean {
    return this.env.ROLES.includes(role);
  }
}
