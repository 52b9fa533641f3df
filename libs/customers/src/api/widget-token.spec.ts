import type { Commands, ResultOf } from '@handraise/contracts';
import { InputTexts } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CustomersModule, customersEntities, CustomersService } from '../index';

type WidgetToken = ResultOf<Commands['createWidgetToken']>;

const secret = 'a-shared-secret-of-at-least-32-characters';
const inAnHour = Math.floor(Date.now() / 1000) + 3600;

/** A host token; `claims` may break it. */
const hostToken = (claims: Record<string, unknown>, key: Uint8Array = new TextEncoder().encode(secret)) =>
  new SignJWT({ sub: 'shop-1', exp: inAnHour, ...claims }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(key);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('POST /widget/token', () => {
  const host = { keys: [] as object[] };
  let server: TestServer;
  let keyServer: Server;
  let privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

  beforeAll(async () => {
    const pair = await generateKeyPair('Ed25519', { extractable: true });
    privateKey = pair.privateKey;
    host.keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'host-1', alg: 'EdDSA' }];
    keyServer = createServer((_, response) => void response.end(JSON.stringify(host))).listen(0, '127.0.0.1');
    await once(keyServer, 'listening');
    const { port } = keyServer.address() as AddressInfo;
    server = await startTestServer({
      imports: [CustomersModule],
      entities: customersEntities,
      environment: { WIDGET_SECRET: secret, WIDGET_JWKS_URL: `http://127.0.0.1:${port}/keys` },
    });
  });
  afterAll(async () => {
    await server.close();
    keyServer.close();
  });

  const post = (body: object) =>
    fetch(`${server.url}/api/v1/widget/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const tokenFor = async (body: object) => (await (await post(body)).json()) as WidgetToken;
  const refusal = async (body: object) => {
    const response = await post(body);
    return [response.status, ((await response.json()) as { code: string }).code];
  };

  it('recognises the host’s customer on every visit, and takes the tier from the token', async () => {
    const first = await tokenFor({ identityToken: await hostToken({ sub: 'vip-1', tier: 'vip', name: 'Vera' }) });
    const second = await tokenFor({ identityToken: await hostToken({ sub: 'vip-1' }) });
    expect(first.customer).toMatchObject({ tier: 'vip', name: 'Vera' });
    expect(second.customer).toEqual({ id: first.customer.id, tier: 'standard', name: 'Vera' });
  });

  it('makes one customer of first tokens that come at once', async () => {
    const identityToken = await hostToken({ sub: 'racer' });
    const tokens = await Promise.all(Array.from({ length: 8 }, () => tokenFor({ identityToken })));
    expect(new Set(tokens.map(({ customer }) => customer.id)).size).toBe(1);
  });

  it('accepts a token by the host’s published key', async () => {
    const identityToken = await new SignJWT({ sub: 'by-key', exp: inAnHour, tier: 'vip' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'host-1' })
      .sign(privateKey);
    expect((await tokenFor({ identityToken })).customer.tier).toBe('vip');
  });

  it('refuses what is expired, unsigned, badly signed, endless or nobody’s', async () => {
    const wrongKey = new TextEncoder().encode('another-secret-of-at-least-32-characters');
    const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'x', exp: inAnHour })}.`;
    const publicKeyAsSecret = new TextEncoder().encode(JSON.stringify(host.keys[0]));
    expect(await refusal({ identityToken: await hostToken({ exp: inAnHour - 7200 }) })).toEqual([401, 'TOKEN_EXPIRED']);
    for (const identityToken of [
      unsigned,
      await hostToken({}, wrongKey),
      await hostToken({}, publicKeyAsSecret),
      await hostToken({ exp: undefined }),
      await hostToken({ sub: undefined }),
      'not a token',
    ])
      expect(await refusal({ identityToken })).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('takes no tier from anywhere but the token', async () => {
    expect(await refusal({ tier: 'vip' })).toEqual([400, 'VALIDATION_FAILED']);
    const odd = await tokenFor({
      identityToken: await hostToken({ sub: 'odd', tier: 'platinum', email: 'no address' }),
    });
    expect(odd.customer.tier).toBe('standard');
  });

  it('cleans or leaves out what cannot be stored or seen, and refuses an identifier with it', async () => {
    const named = async (name: string) =>
      (await tokenFor({ identityToken: await hostToken({ sub: randomUUID(), name }) })).customer.name;
    expect(await named('Ve\u0000ra')).toBe('Vera');
    expect(await named('\u202eareV\u202c  Lindqvist')).toBe('areV Lindqvist');
    expect(await named('Vera \ud83d')).toBe('Vera \ufffd');
    expect(await named('\u200b')).toBeUndefined();
    expect(await named('x'.repeat(201))).toBeUndefined();
    for (const attributes of [{ a: '\u0000' }, { a: ['\ud83d'] }, { 'b\u0000': 1 }])
      await tokenFor({ identityToken: await hostToken({ sub: randomUUID(), attributes }) });
    for (const sub of ['a\u0000b', '\ud83d', 'x'.repeat(256), '', 7])
      expect(await refusal({ identityToken: await hostToken({ sub }) })).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('puts every claim through the rules for texts; an identifier that they change is refused', async () => {
    server.get(InputTexts).register((text) => text.replaceAll('4111', '[card]'));
    const claims = { name: 'Vera 4111', email: '4111@example.org', attributes: { token: '4111', list: [4111] } };
    const { customer } = await tokenFor({ identityToken: await hostToken({ sub: 'rules', ...claims }) });
    expect(await server.get(CustomersService).exportRecord(customer.id)).toMatchObject({
      name: 'Vera [card]',
      email: null,
      attributes: { token: '[card]', list: ['[card]'] },
    });
    expect(await refusal({ identityToken: await hostToken({ sub: 'x4111' }) })).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('gives an anonymous customer a secret of 128 bits or more, and replaces one it does not know', async () => {
    const first = await tokenFor({});
    const again = await tokenFor({ anonymousId: first.customer.anonymousId });
    const guessed = await tokenFor({ anonymousId: 'my-own-choice' });
    expect(Buffer.from(first.customer.anonymousId ?? '', 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(again.customer).toEqual(first.customer);
    expect(guessed.customer.anonymousId).not.toBe('my-own-choice');
    expect(guessed.customer.id).not.toBe(first.customer.id);
  });

  it('keeps the customer who signs in, and ends the anonymous secret', async () => {
    const { customer } = await tokenFor({});
    const { anonymousId } = customer;
    const signedIn = await tokenFor({ anonymousId, identityToken: await hostToken({ sub: 'newly' }) });
    expect(signedIn.customer).toEqual({ id: customer.id, tier: 'standard' });
    expect((await tokenFor({ anonymousId })).customer.id).not.toBe(customer.id);
  });

  it('has no demo identities outside the demo', async () => {
    expect((await fetch(`${server.url}/demo/identity?as=vip`)).status).toBe(404);
  });
});
