import type { AdminId } from '@handraise/kernel';
import { sql, TokenIssuer, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { randomUUID } from 'node:crypto';
import { CustomersModule, CustomersService, customersEntities } from '../index';
import { aCustomer, anIdentityToken } from '../testing';
import { WidgetTokensService } from '../widget-tokens.service';

const dump = sql('test.customers.dump', 'SELECT coalesce(string_agg(c::text, chr(10)), $1) AS text FROM customers c');

describe('customers, for admins', () => {
  let server: TestServer;
  let admin: string;

  beforeAll(async () => {
    server = await startTestServer({
      imports: [CustomersModule],
      entities: customersEntities,
      environment: { DEMO: 'on' },
    });
    const subject = { kind: 'admin', id: randomUUID() as AdminId, familyId: randomUUID() } as const;
    admin = (await server.get(TokenIssuer).issue(subject)).accessToken;
  });
  afterAll(() => server.close());

  const ask = async (method: string, path: string, token = admin, body?: object) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('set a tier that outranks the token until it is taken back', async () => {
    const { customer } = await aCustomer(server, { tier: 'standard' });
    const path = `/admin/customers/${customer.id}`;
    expect((await ask('PUT', path, admin, { tier: 'vip' })).body).toMatchObject({ tier: 'vip', tierSource: 'admin' });
    expect((await server.get(CustomersService).getProfile(customer.id)).tier).toBe('vip');
    const back = await ask('PUT', path, admin, { tier: null });
    expect(back.body).toMatchObject({ tier: 'standard', tierSource: 'token' });
  });

  it('are shown to agents masked', async () => {
    const { customer } = await aCustomer(server);
    expect(await server.get(CustomersService).getMasked(customer.id)).toEqual({
      id: customer.id,
      tier: 'standard',
      name: 'Anna',
      email: 'a•••@e•••.org',
    });
  });

  it('are exported to themselves and to admins, and to no other customer', async () => {
    const { customer, accessToken } = await aCustomer(server);
    const own = await ask('GET', '/me/export', accessToken);
    expect(own.body).toEqual((await ask('GET', `/admin/customers/${customer.id}/export`)).body);
    expect(own.body).toMatchObject({ customers: { profile: { id: customer.id, email: 'anna.svensson@example.org' } } });
    expect((await ask('GET', `/admin/customers/${customer.id}`, accessToken)).status).toBe(403);
    expect((await ask('GET', `/admin/customers/${randomUUID()}/export`)).status).toBe(404);
  });

  it('are erased by overwriting: nothing of the person is left, and the next visit is a stranger’s', async () => {
    const claims = { sub: 'subject-of-erasure', name: 'Beata Unikum', email: 'beata@unikum.example' };
    const { customer } = await aCustomer(server, claims);
    const erased = await ask('POST', `/admin/customers/${customer.id}/erase`);
    expect(erased.body).toMatchObject({ id: customer.id, name: null, email: null, erasedAt: expect.any(String) });
    const [rows] = await server.get(UnitOfWork).query<{ text: string }>(dump, ['']);
    for (const word of Object.values(claims)) expect(rows?.text).not.toContain(word);
    expect((await aCustomer(server, claims)).customer.id).not.toBe(customer.id);
  });

  it('are erased once: asked again, the day on which it was done stays', async () => {
    const { customer } = await aCustomer(server);
    const first = await ask('POST', `/admin/customers/${customer.id}/erase`);
    const again = await ask('POST', `/admin/customers/${customer.id}/erase`);
    expect(again.body['erasedAt']).toBe(first.body['erasedAt']);
  });

  it('are found by the end of their id, by the whole one, and by the shop’s own id', async () => {
    const { customer } = await aCustomer(server, { sub: 'Shop-4711' });
    await aCustomer(server, { sub: 'shop-4712' });
    const find = async (words: string) => {
      const { body } = await ask('GET', `/admin/customers?find=${encodeURIComponent(words)}`);
      return (body['data'] as { id: string }[]).map(({ id }) => id);
    };
    for (const words of [customer.id.slice(-8), `…${customer.id.slice(-8)}`, customer.id.toUpperCase(), 'Shop-4711'])
      expect(await find(words)).toEqual([customer.id]);
    for (const words of ['shop-4711', customer.id.slice(-7), '%']) expect(await find(words)).toEqual([]);
    expect((await ask('GET', '/admin/customers')).status).toBe(400);
  });

  it('of the demo are signed in by the shop', async () => {
    const response = await fetch(`${server.url}/demo/identity?as=vip`);
    const { identityToken } = (await response.json()) as { identityToken: string };
    const { customer } = await server.get(WidgetTokensService).createToken({ identityToken });
    expect(customer).toMatchObject({ tier: 'vip', name: 'Vera Lindqvist' });
  });

  it('never meet a token that somebody else signed', async () => {
    const identityToken = `${(await anIdentityToken(server)).slice(0, -4)}AAAA`;
    await expect(server.get(WidgetTokensService).createToken({ identityToken })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
