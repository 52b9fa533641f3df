import { readFileSync } from 'node:fs';
import path from 'node:path';
import { io } from 'socket.io-client';
import {
  commands,
  notices,
  permissions,
  type CommandDefinition,
  type Namespace,
  type PrincipalKind,
  type RoutingPolicy,
} from '@handraise/contracts';
import { anAdminToken } from '@handraise/identity/testing';
import { CommandRegistry, pathOf, sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

const SOME_ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const definitions: CommandDefinition[] = Object.values(commands);
const roles: PrincipalKind[] = ['anonymous', 'customer', 'agent', 'admin'];
/** Ends the login that the other calls need. */
const LAST = new Set(['logout']);
/** Pages and files for browsers: the only routes that the document leaves out. */
const PAGES = new Set(
  ['/', '/agent', '/agent/*', '/console', '/console/*', '/widget/*', '/docs/*'].map((path) => `GET ${path}`),
);

const OLD_POLICY = sql(
  'test.contract.old_policy',
  'INSERT INTO routing_policies (version, document, published_at) VALUES (2, $1, now())',
);

describe('the contract', () => {
  let server: TestServer;
  let users: Record<Namespace, SocketUser>;
  beforeAll(async () => {
    server = await startApp({ DEMO: 'off' });
    users = {
      customer: await connectCustomer(server),
      agent: await connectAgent(server),
      admin: await connectWithToken(server, 'admin', await anAdminToken(server)),
    };
  });
  afterAll(async () => {
    Object.values(users).forEach((user) => user.close());
    await server.close();
  });

  it('serves every command that is defined, and defines every command that is served', () => {
    const registry = server.get(CommandRegistry);
    expect(registry.unserved()).toEqual([]);
    const defined = new Set(definitions.map(({ id }) => id));
    expect(registry.all().filter(({ definition }) => !defined.has(definition.id))).toEqual([]);
  });

  it('writes every command and notice into the documents', async () => {
    const openApi = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, object>;
    };
    const asyncApi = (await (await fetch(`${server.url}/asyncapi.json`)).json()) as {
      channels: Record<string, { messages: Record<string, { name: string }> }>;
    };
    expect(openApi.openapi).toBe('3.1.0');
    for (const { http } of definitions) {
      if (!http) continue;
      const path = pathOf(http).replaceAll(/:([A-Za-z]+)/g, '{$1}');
      expect(Object.keys(openApi.paths[path] ?? {})).toContain(http.method.toLowerCase());
    }
    const namesIn = (namespace: string) =>
      Object.values(asyncApi.channels[namespace]?.messages ?? {}).map(({ name }) => name);
    for (const { socket } of definitions)
      for (const namespace of socket?.namespaces ?? []) expect(namesIn(namespace)).toContain(socket?.event);
    for (const [name, { namespaces }] of Object.entries(notices))
      for (const namespace of namespaces) expect(namesIn(namespace)).toContain(name);
  });

  it('writes every route that Fastify serves into /openapi.json, and no other', async () => {
    const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    const documented = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = [...server.routes]
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route) && !PAGES.has(route))
      .map((route) => route.replaceAll(/:([A-Za-z]+)/g, '{$1}'));
    expect(documented.toSorted()).toEqual(served.toSorted());
  });

  it.each([
    ['/.well-known/jwks.json', {}, 200, 'application/json'],
    ['/openapi.json', {}, 200, 'application/json'],
    ['/asyncapi.json', {}, 200, 'application/json'],
    ['/metrics', {}, 200, 'text/plain; version=0.0.4; charset=utf-8'],
    ['/metrics', { 'x-forwarded-for': '203.0.113.7' }, 403, 'application/problem+json'],
    ['/docs', {}, 302, undefined],
    ['/health/live', {}, 200, 'application/json'],
    ['/health/ready', {}, 200, 'application/json'],
    ['/demo/identity', {}, 404, 'application/problem+json'],
    ['/practice-bank/onboarding/a-token-of-nobody', {}, 404, 'application/problem+json'],
  ] as const)('GET %s %j answers %i, as its document says', async (path, headers, status, type) => {
    const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
      paths: Record<string, { get?: { responses: Record<string, { content?: object }> } }>;
    };
    const template = path.replace('a-token-of-nobody', '{token}');
    const documented = paths[template]?.get?.responses;
    const answer = documented?.[status] ?? documented?.['default'];
    expect(Object.keys(answer?.content ?? {})).toEqual(type === undefined ? [] : [type]);
    const response = await fetch(server.url + path, { headers, redirect: 'manual' });
    await response.text();
    expect(response.status).toBe(status);
    if (type !== undefined) expect(response.headers.get('content-type')).toContain(type);
  });

  it('publishes an AsyncAPI document without faults', async () => {
    const { Parser } = await import('@asyncapi/parser');
    const { document, diagnostics } = await new Parser().parse(
      await (await fetch(`${server.url}/asyncapi.json`)).text(),
    );
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
  });

  const answerTo = async (definition: CommandDefinition, role: PrincipalKind): Promise<string> => {
    const { http } = definition;
    if (!http) throw new Error('no route');
    const token = role === 'anonymous' ? undefined : users[role].token;
    const response = await fetch(`${server.url}${pathOf(http).replaceAll(/:[A-Za-z]+/g, SOME_ID)}?nonsense=1`, {
      method: http.method,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' },
      ...(http.method === 'GET' ? {} : { body: JSON.stringify({ nonsense: 1 }) }),
    });
    const body = (await response.json()) as { code?: string; correlationId?: string };
    if (response.ok) return 'OK';
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(body.correlationId).toBeTruthy();
    return body.code ?? 'no code';
  };

  const withRoute = definitions
    .filter(({ http }) => http)
    .sort((a, b) => Number(LAST.has(a.id)) - Number(LAST.has(b.id)));
  it.each(withRoute.map((definition) => [definition.id, definition] as const))(
    '%s lets in who holds the permission and nobody else, and refuses unknown fields',
    async (_, definition) => {
      for (const role of roles) {
        const allowed = (permissions[definition.permission] as readonly PrincipalKind[]).includes(role);
        const code = await answerTo(definition, role);
        if (allowed) expect(code).toBe('VALIDATION_FAILED');
        else expect(code).toBe(role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      }
    },
  );

  it.each(['customer', 'agent', 'admin'] as const)(
    'acks every event in /%s: served or UNKNOWN_COMMAND, never silence',
    async (namespace) => {
      for (const { socket, id } of definitions) {
        if (!socket || LAST.has(id)) continue;
        const refusal = await users[namespace].ask(socket.event, { nonsense: 1 }).then(
          () => 'OK',
          (error: Error) => error.message,
        );
        const served = definitions.some(
          (other) => other.socket?.event === socket.event && other.socket.namespaces.includes(namespace),
        );
        expect([socket.event, refusal]).toEqual([socket.event, served ? 'VALIDATION_FAILED' : 'UNKNOWN_COMMAND']);
      }
    },
  );

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    { __proto__: { admin: true } },
    { conversationId: { $ne: 1 } },
    'x'.repeat(20_000),
  ])('answers malformed input %# with VALIDATION_FAILED', async (input) => {
    await expect(users.customer.ask('message:send', input as object)).rejects.toThrow('VALIDATION_FAILED');
  });

  it.each([
    ['bad JSON', { body: '{bad' }, 400, 'VALIDATION_FAILED'],
    ['an empty body of JSON', { body: '' }, 400, 'VALIDATION_FAILED'],
    ['a body that is no object', { body: '[1]' }, 400, 'VALIDATION_FAILED'],
    ['another media type', { body: '<a/>', type: 'application/xml' }, 400, 'VALIDATION_FAILED'],
    ['plain text', { body: 'hi', type: 'text/plain' }, 400, 'VALIDATION_FAILED'],
    ['too large a body', { body: `{"locale":"${'x'.repeat(3_000_000)}"}` }, 413, 'PAYLOAD_TOO_LARGE'],
    ['an address that cannot be read', { path: '/api/v1/%E0%A4%A' }, 400, 'VALIDATION_FAILED'],
    ['an address that does not exist', { path: '/api/v1/nothing' }, 404, 'NOT_FOUND'],
  ] as [string, { body?: string; type?: string; path?: string }, number, string][])(
    'refuses %s with a problem document',
    async (_, { body, type, path }, status, code) => {
      const response = await fetch(`${server.url}${path ?? '/api/v1/widget/token'}`, {
        method: path ? 'GET' : 'POST',
        headers: { 'content-type': type ?? 'application/json' },
        ...(body === undefined ? {} : { body }),
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        status,
        expect.stringContaining('application/problem+json'),
      ]);
      expect(await response.json()).toMatchObject({ code, status, correlationId: expect.any(String) });
    },
  );

  it('lists and follows a policy that an older version wrote, with fields that are gone and without newer ones', async () => {
    const policies = '/api/v1/admin/policies/routing';
    const headers = { authorization: `Bearer ${users.admin.token}` };
    const read = async () => {
      const response = await fetch(server.url + policies, { headers });
      return { status: response.status, ...((await response.json()) as { data: { document: RoutingPolicy }[] }) };
    };
    const { data } = await read();
    const { preferredAgentSeconds, ...document } = data[0]?.document ?? ({} as RoutingPolicy);
    await server.get(UnitOfWork).query(OLD_POLICY, [{ ...document, missesUntilPause: 3, hedgeAfterSeconds: 9 }]);
    const after = await read();
    expect(after.status).toBe(200);
    expect(after.data[0]?.document).toEqual({ ...document, preferredAgentSeconds, hedgeAfterSeconds: 9 });
  });

  it('lets nobody connect without a token of the namespace', async () => {
    await expect(connectWithToken(server, 'agent', users.customer.token)).rejects.toMatchObject({
      data: { code: 'FORBIDDEN' },
    });
    await expect(connectWithToken(server, 'agent', 'nonsense')).rejects.toMatchObject({
      data: { code: 'UNAUTHENTICATED' },
    });
  });

  it('is counted as docs/contract-coverage.md says', () => {
    const [routes, events] = [definitions.filter(({ http }) => http), definitions.filter(({ socket }) => socket)];
    const said = readFileSync(path.join(__dirname, '../../../../docs/contract-coverage.md'), 'utf8');
    expect(said).toContain(`All ${definitions.length} commands`);
    expect(said).toContain(`${routes.length} routes and ${events.length} socket commands`);
  });

  it('has no namespace but the three: the root one refuses whoever comes, with or without a token', async () => {
    for (const auth of [{}, { token: users.customer.token }]) {
      const socket = io(server.url, { auth, transports: ['websocket'], forceNew: true, reconnection: false });
      const refused = await new Promise<unknown>((resolve) => {
        socket.once('connect', () => resolve('connected'));
        socket.once('connect_error', resolve);
      });
      socket.close();
      expect(refused).toMatchObject({ data: { code: 'NOT_FOUND' } });
    }
  });
});
