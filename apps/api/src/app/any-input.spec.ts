import { randomUUID } from 'node:crypto';
import {
  commands,
  permissions,
  type CommandDefinition,
  type Conversation,
  type Handoff,
  type Namespace,
  type Offer,
  type Session,
} from '@handraise/contracts';
import { anAdminToken } from '@handraise/identity/testing';
import { pathOf } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { z } from 'zod';
import { call, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
}
type Input = Record<string, unknown>;

const NUMBERS = [-1, 0, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53];
const CURSORS = ['garbage', 'eyJhIjoxfQ', 'WzEsMl0', '🙂', '3000000000'];
const TIMES = ['0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '9999-12-31T23:59:59Z'];
const TEXTS = ['', '\u0000', '\ud83d', '\u200b', '%', 'EURO', '4111111111111111', 'x'.repeat(5000)];
const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
const THINGS = [null, true, [], {}, deep(500)];
const ANYTHING: readonly unknown[] = [...NUMBERS, ...CURSORS, ...TIMES, ...TEXTS, ...THINGS];
/** For the parts of documents, of which there are many. */
const SOMETHING: readonly unknown[] = [...NUMBERS, 'garbage', '\u0000', null, [], {}];
/** Longer than any rate asks to wait: the throttle of logins. */
const TOO_LONG_SECONDS = 15;
const AT_ONCE = 6;

const namespaces: readonly Namespace[] = ['customer', 'agent', 'admin'];
const definitions: readonly CommandDefinition[] = Object.values(commands).filter(({ id }) => id !== 'logout');
const schemaOf = ({ input }: CommandDefinition): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;

/** Something that a schema takes; `known` gives fields by their name. */
function sample(schema: Schema, known: Input, name = ''): unknown {
  if (name in known) return known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, known);
  if (schema.prefixItems) return schema.prefixItems.map((part) => sample(part, known));
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, known));
  if (schema.type === 'object') return sampleObject(schema, known);
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'boolean') return true;
  if (schema.format === 'uuid') return randomUUID();
  if (schema.format === 'date-time') return '2026-01-01T00:00:00Z';
  return 'x'.repeat(Math.max(schema.minLength ?? 1, 3));
}

function sampleObject({ properties, propertyNames, required, additionalProperties }: Schema, known: Input): Input {
  const names = propertyNames?.enum ?? [];
  const entries = names.map((key) => [String(key), sample(additionalProperties as Schema, known)]);
  const fields = Object.entries(properties ?? {}).filter(([key]) => required?.includes(key));
  return Object.fromEntries([...entries, ...fields.map(([key, part]) => [key, sample(part, known, key)])]) as Input;
}

/** The same input with one value replaced, for every place in it. */
function* variants(schema: Schema, input: unknown, put: (value: unknown) => Input, depth = 0): Generator<Input> {
  for (const value of depth > 1 ? SOMETHING : ANYTHING) yield put(value);
  if (typeof input !== 'object' || input === null) return;
  const parts = Array.isArray(input) ? [] : Object.keys({ ...schema.properties, ...input });
  for (const key of parts) {
    const whole = input as Input;
    const part = schema.properties?.[key] ?? {};
    yield* variants(part, whole[key], (value) => put({ ...whole, [key]: value }), depth + 1);
  }
}

describe('whatever is sent', () => {
  let server: TestServer;
  let users: Record<Namespace, SocketUser>;
  let admins: string[];
  let known: Input;
  beforeAll(async () => {
    server = await startApp({ DEMO: 'off', LOG_LEVEL: 'silent' });
    admins = await Promise.all([1, 2, 3, 4].map(() => anAdminToken(server)));
    users = {
      customer: await connectCustomer(server),
      agent: await connectAgent(server),
      admin: await connectWithToken(server, 'admin', admins[0] ?? ''),
    };
    known = { ...(await aSession()), ...ofOneFormat };
  });
  afterAll(async () => {
    Object.values(users).forEach((user) => user.close());
    await server.close();
  });

  const ofOneFormat = {
    email: 'ada@example.org',
    password: 'a good long passphrase',
    country: 'SE',
    currency: 'EUR',
    timezone: 'Europe/Stockholm',
    locale: 'en',
    baseLanguage: 'en',
    languages: [{ code: 'en', level: 'native' }],
    clientId: 'any-input-1',
  };
  /** Real ones, so that what is sent gets as far as it can. */
  const aSession = async (): Promise<Input> => {
    await goOnline(users.agent);
    const { id: conversationId } = await call<Conversation>(server, users.customer.token, 'POST', '/conversations');
    await users.customer.ask<{ handoff: Handoff }>('human:request', { conversationId });
    const { offer } = await users.agent.hears<{ offer: Offer }>('offer:made');
    const { session } = await users.agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    return { conversationId, sessionId: session.id, offerId: offer.id, customerId: users.customer.id };
  };

  /** Several admins, so that none of them asks too often. */
  const tokenOf = (kind: Namespace): string => {
    if (kind !== 'admin') return users[kind].token;
    const [next = '', ...others] = admins;
    admins = [...others, next];
    return next;
  };
  const asText = (value: unknown): string => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return encodeURIComponent(text.slice(0, 2000).replaceAll(/\p{Surrogate}/gu, '\ufffd'));
  };
  const overHttp = async (definition: CommandDefinition, input: Input): Promise<string> => {
    const { http, permission } = definition;
    if (!http) return 'OK';
    const kind = namespaces.find((role) => (permissions[permission] as readonly string[]).includes(role)) ?? 'customer';
    const rest = { ...input };
    const path = pathOf(http).replaceAll(/:([A-Za-z]+)/g, (_, name: string) => {
      const { [name]: value } = rest;
      delete rest[name];
      return asText(value).slice(0, 90) || '%20';
    });
    const query = Object.entries(rest).map(([name, value]) => `${name}=${asText(value)}`);
    const address = `${server.url}${path}${http.method === 'GET' ? `?${query.join('&').slice(0, 8000)}` : ''}`;
    const response = await fetch(address, {
      method: http.method,
      headers: {
        authorization: `Bearer ${tokenOf(kind)}`,
        'content-type': 'application/json',
      },
      ...(http.method === 'GET' ? {} : { body: JSON.stringify(rest) }),
    });
    const text = await response.text();
    const seconds = Number(response.headers.get('retry-after'));
    if (response.status !== 429 || seconds > TOO_LONG_SECONDS)
      return response.status === 500 ? `INTERNAL ${text}` : 'OK';
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
    return overHttp(definition, input);
  };
  const overSocket = async ({ socket }: CommandDefinition, input: Input): Promise<string> => {
    for (const namespace of socket?.namespaces ?? []) {
      const refusal = await users[namespace].ask(socket?.event ?? '', input).then(
        () => 'OK',
        (error: Error) => error.message,
      );
      if (refusal === 'INTERNAL') return refusal;
    }
    return 'OK';
  };

  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s never answers INTERNAL',
    async (_, definition) => {
      const schema = schemaOf(definition);
      const good = sampleObject(schema, known);
      const inputs = [...variants(schema, good, (value) => ({ ...(value as Input) }))];
      const failures: string[] = [];
      const attempt = async (input: Input): Promise<void> => {
        const answers = [await overHttp(definition, input), await overSocket(definition, input)];
        const wrong = answers.filter((answer) => answer !== 'OK');
        failures.push(...wrong.map((answer) => `${JSON.stringify(input).slice(0, 300)}: ${answer}`));
      };
      while (inputs.length > 0) await Promise.all(inputs.splice(0, AT_ONCE).map(attempt));
      expect(failures).toEqual([]);
    },
    120_000,
  );

  it('is refused when it is nested as deeply as fits into a body', async () => {
    const deepest = '['.repeat(120_000) + ']'.repeat(120_000);
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const init = { method: 'POST', headers, body: `{"locale":${deepest}}` };
    expect((await fetch(`${server.url}/api/v1/widget/token`, init)).status).toBe(400);
    const mine = { ...headers, authorization: `Bearer ${users.customer.token}` };
    expect((await fetch(`${server.url}/api/v1/conversations`, { ...init, headers: mine })).status).toBe(400);
  });
});
