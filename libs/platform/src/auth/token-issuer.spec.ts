import { randomUUID } from 'node:crypto';
import { DomainError } from '@handraise/kernel';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { startTestServer, type TestServer } from '../testing/test-server';
import { Authenticator } from './authenticator';
import { KeyRing } from './key-ring';
import { TokenGate } from './token-gate';
import { ACCESS_TOKEN_SECONDS, TokenIssuer } from './token-issuer';

const id = randomUUID() as never;
const origin = { correlationId: 'c', address: '127.0.0.1' };

describe('access tokens', () => {
  let server: TestServer;
  let issuer: TokenIssuer;
  beforeAll(async () => {
    server = await startTestServer({ imports: [] });
    issuer = server.get(TokenIssuer);
  });
  afterAll(() => server.close());

  /** A token like ours but for what is given. */
  const forge = async (
    over: { typ?: string; issuer?: string; audience?: string; exp?: number; kind?: string } = {},
  ) => {
    const { kid, key } = await server.get(KeyRing).signingKey();
    const exp = over.exp ?? Math.floor(Date.now() / 1000) + 60;
    return new SignJWT({ kind: over.kind ?? 'customer', exp })
      .setProtectedHeader({ alg: 'EdDSA', typ: over.typ ?? 'at+jwt', kid })
      .setSubject(id)
      .setIssuer(over.issuer ?? 'handraise')
      .setAudience(over.audience ?? 'handraise')
      .sign(key);
  };

  it('say who it is, of which login, and until when', async () => {
    const before = Date.now();
    const { accessToken, expiresInSeconds } = await issuer.issue({ kind: 'agent', id, familyId: 'login 1' });
    const verified = await issuer.verify(accessToken);
    expect(verified).toMatchObject({ kind: 'agent', id, familyId: 'login 1' });
    expect(expiresInSeconds).toBe(ACCESS_TOKEN_SECONDS);
    const lifetime = verified.expiresAt.getTime() - before;
    expect(lifetime).toBeGreaterThan((ACCESS_TOKEN_SECONDS - 2) * 1000);
    expect(lifetime).toBeLessThan((ACCESS_TOKEN_SECONDS + 10) * 1000);
  });

  it('remember when the host vouched for a customer, and nothing of it for an anonymous one', async () => {
    const known = await issuer.issue({ kind: 'customer', id, vouchedAt: 1_700_000_000 });
    expect(await issuer.verify(known.accessToken)).toMatchObject({ vouchedAt: 1_700_000_000 });
    const anonymous = await issuer.issue({ kind: 'customer', id });
    expect(await issuer.verify(anonymous.accessToken)).not.toHaveProperty('vouchedAt');
  });

  it('are refused when they have ended, with a code of its own', async () => {
    const token = await forge({ exp: Math.floor(Date.now() / 1000) - 1 });
    await expect(issuer.verify(token)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it('are refused when anything about them is not ours', async () => {
    await expect(issuer.verify(await forge())).resolves.toBeTruthy();
    const { privateKey } = await generateKeyPair('Ed25519');
    const { kid } = await server.get(KeyRing).signingKey();
    const ours = { kind: 'admin', sub: id, iss: 'handraise', aud: 'handraise', exp: 9_999_999_999 };
    const tokens = [
      await forge({ typ: 'JWT' }),
      await forge({ issuer: 'somebody' }),
      await forge({ audience: 'somebody' }),
      await forge({ kind: 'root' }),
      `${(await forge()).slice(0, -4)}AAAA`,
      new UnsecuredJWT(ours).encode(),
      await new SignJWT(ours).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid }).sign(privateKey),
      await new SignJWT(ours).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid }).sign(Buffer.alloc(32)),
      'nonsense',
    ];
    for (const token of tokens) await expect(issuer.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are read from the bearer header; without one the caller is anonymous, with a bad one refused', async () => {
    const authenticator = server.get(Authenticator);
    const { accessToken } = await issuer.issue({ kind: 'admin', id, familyId: 'f' });
    await expect(authenticator.fromHeader(`bearer ${accessToken}`, origin)).resolves.toEqual({
      kind: 'admin',
      id,
      familyId: 'f',
      ...origin,
    });
    for (const nothing of [undefined, ''])
      await expect(authenticator.fromHeader(nothing, origin)).resolves.toEqual({ kind: 'anonymous', ...origin });
    for (const header of [accessToken, 'Bearer', `Basic ${accessToken}`, 'Bearer x'])
      await expect(authenticator.fromHeader(header, origin)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are refused by the gate while they are in date, once any library says that their login has ended', async () => {
    server.get(TokenGate).register(async ({ kind }) => {
      if (kind === 'agent') throw new DomainError('UNAUTHENTICATED', 'This login has ended.');
    });
    const agent = await issuer.issue({ kind: 'agent', id, familyId: 'f' });
    const admin = await issuer.issue({ kind: 'admin', id, familyId: 'f' });
    const authenticator = server.get(Authenticator);
    await expect(authenticator.verify(agent.accessToken)).rejects.toThrow('This login has ended.');
    await expect(authenticator.verify(admin.accessToken)).resolves.toMatchObject({ kind: 'admin' });
  });
});
