import { KeyRing } from '@handraise/platform';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { io } from 'socket.io-client';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { AccountsService, IdentityModule, identityEntities } from '../index';
import { aLogin, anAccount, anAdminToken, aPassword } from '../testing';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { code?: string; accessToken?: string; refreshToken?: string };
}

describe('logins', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ imports: [IdentityModule], entities: identityEntities });
  });
  afterAll(() => server.close());

  const ask = async (method: string, path: string, body?: object, token?: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${server.url}/api/v1${path}`, { method, headers, ...sent });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  const login = (email: string, password = aPassword) => ask('POST', '/auth/login', { email, password });

  it('give tokens for the right password, whatever the case of the address', async () => {
    const account = await anAccount(server, { email: 'Maja.Login@Example.org' });
    const { status, body } = await login('MAJA.login@example.org');
    expect(status).toBe(200);
    expect(body).toMatchObject({ expiresInSeconds: 600, principal: { id: account.id, kind: 'agent' } });
    await expect(anAccount(server, { email: 'maja.LOGIN@example.org' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('answer alike for a wrong password and an unknown address, and take alike long', async () => {
    const { email } = await anAccount(server);
    const timed = async (address: string) => {
      const start = performance.now();
      const { status, body } = await login(address, 'not the password');
      return { status, code: body.code, detail: body['detail'], ms: performance.now() - start };
    };
    await timed('warm-up@example.org');
    const [wrong, unknown] = [await timed(email), await timed('nobody@example.org')];
    expect({ ...unknown, ms: 0 }).toEqual({ ...wrong, ms: 0 });
    expect(wrong).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(unknown.ms).toBeGreaterThan(wrong.ms / 4);
  });

  it('are refused after ten failures from one address, also when they come at once; others are not', async () => {
    const [victim, other] = [await anAccount(server), await anAccount(server)];
    const tries = await Promise.all(Array.from({ length: 14 }, () => login(victim.email, 'a guess of mine')));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
    expect((await login(victim.email)).body.code).toBe('RATE_LIMITED');
    expect((await login(other.email)).status).toBe(200);
  });

  it('are never throttled for succeeding', async () => {
    const { email } = await anAccount(server);
    for (let time = 0; time < 12; time += 1) expect((await login(email)).status).toBe(200);
  });

  it('rotate the refresh token; a reuse ends the whole login, its access tokens included', async () => {
    const first = await aLogin(server, await anAccount(server, { kind: 'admin' }));
    const second = await ask('POST', '/auth/refresh', { refreshToken: first.refreshToken });
    expect(second.status).toBe(200);
    expect((await ask('GET', '/admin/admins', undefined, second.body.accessToken)).status).toBe(200);

    expect((await ask('POST', '/auth/refresh', { refreshToken: first.refreshToken })).body.code).toBe(
      'UNAUTHENTICATED',
    );
    const successor = { refreshToken: second.body.refreshToken };
    expect((await ask('POST', '/auth/refresh', successor)).status).toBe(401);
    expect((await ask('GET', '/admin/admins', undefined, second.body.accessToken)).status).toBe(401);
  });

  it('let one of two simultaneous refreshes through at most', async () => {
    const { refreshToken } = await aLogin(server, await anAccount(server));
    const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/auth/refresh', { refreshToken })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('end with a logout also when the access token has ended, but not with one that is not ours', async () => {
    const account = await anAccount(server);
    const { accessToken, refreshToken } = await aLogin(server, account);
    const { kid, key } = await server.get(KeyRing).signingKey();
    const ended = (signer: Parameters<SignJWT['sign']>[0]) =>
      new SignJWT({ ...decodeJwt(accessToken), exp: 1 })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
        .sign(signer);
    const forged = await ended((await generateKeyPair('Ed25519')).privateKey);
    expect((await ask('POST', '/auth/logout', {}, forged)).body.code).toBe('UNAUTHENTICATED');
    expect((await ask('GET', '/admin/admins', undefined, await ended(key))).body.code).toBe('TOKEN_EXPIRED');
    expect((await ask('POST', '/auth/logout', {}, await ended(key))).status).toBe(200);
    expect((await ask('POST', '/auth/refresh', { refreshToken })).status).toBe(401);
  });

  it('end with a logout: tokens and sockets of this login, not of the person’s other ones', async () => {
    const account = await anAccount(server, { kind: 'admin' });
    const [leaving, staying] = [await aLogin(server, account), await aLogin(server, account)];
    const connect = (token: string) => io(`${server.url}/admin`, { auth: { token }, transports: ['websocket'] });
    const [cut, kept] = [connect(leaving.accessToken), connect(staying.accessToken)];
    await Promise.all(
      [cut, kept].map((socket) => new Promise((done) => socket.once('connect', () => done(undefined)))),
    );
    const disconnected = new Promise((done) => cut.once('disconnect', done));

    expect((await ask('POST', '/auth/logout', {}, leaving.accessToken)).status).toBe(200);
    await disconnected;
    expect(kept.connected).toBe(true);
    expect((await ask('GET', '/admin/admins', undefined, leaving.accessToken)).status).toBe(401);
    expect((await ask('GET', '/admin/admins', undefined, staying.accessToken)).status).toBe(200);
    [cut, kept].forEach((socket) => socket.close());
  });
});

describe('admins', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ imports: [IdentityModule], entities: identityEntities });
  });
  afterAll(() => server.close());

  it('are made by admins; a disabled one is out at once, and the last one cannot be disabled', async () => {
    const first = await anAdminToken(server);
    const accounts = server.get(AccountsService);
    const made = await accounts.createAdmin({ email: 'second@example.org', name: 'Second', password: aPassword });
    const second = await aLogin(server, made);
    const list = (token: string) =>
      fetch(`${server.url}/api/v1/admin/admins`, { headers: { authorization: `Bearer ${token}` } });
    expect((await list(second.accessToken)).status).toBe(200);

    await accounts.setAdminStatus(made.id, 'disabled');
    expect((await list(second.accessToken)).status).toBe(401);
    const { data } = (await (await list(first)).json()) as { data: { id: never; status: string }[] };
    const last = data.find(({ status }) => status === 'active');
    await expect(accounts.setAdminStatus(last?.id as never, 'disabled')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
