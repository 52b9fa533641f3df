import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@handraise/testing';
import { startTestServer, type TestServer } from '../testing/test-server';
import { KeyRing } from './key-ring';
import { Signer } from './signer';
import { TokenIssuer } from './token-issuer';

describe('KeyRing', () => {
  let database: TestDatabase;
  let nodes: TestServer[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    nodes = await Promise.all([1, 2, 3].map(() => startTestServer({ imports: [], database })));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await database.drop();
  });

  const each = <T>(ask: (node: TestServer) => T): T[] => nodes.map(ask);

  it('makes one key, however many nodes start at once, and publishes its public half alone', () => {
    const published = each((node) => node.get(KeyRing).publicKeys());
    expect(published[0]?.keys).toHaveLength(1);
    expect(published[0]?.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
    expect(published[0]?.keys[0]).not.toHaveProperty('d');
    for (const other of published) expect(other).toEqual(published[0]);
  });

  it('makes a secret when it is first asked for, one for all nodes and another for each name', async () => {
    const secrets = await Promise.all(each((node) => node.get(KeyRing).secret('test.a')));
    expect(new Set(secrets).size).toBe(1);
    expect(Buffer.from(secrets[0] ?? '', 'base64url')).toHaveLength(32);
    expect(await nodes[1]?.get(KeyRing).secret('test.b')).not.toBe(secrets[0]);
  });

  it('lets every node check what another one signed, and no other text', async () => {
    const signature = await nodes[0]?.get(Signer).sign('a promise');
    for (const signer of each((node) => node.get(Signer))) {
      expect(signer.verify('a promise', signature ?? '')).toBe(true);
      for (const [text, wrong] of [
        ['a promise!', signature],
        ['a promise', `other-key.${signature?.split('.')[1]}`],
        ['a promise', signature?.split('.')[0]],
        ['a promise', ''],
      ])
        expect(signer.verify(text ?? '', wrong ?? '')).toBe(false);
    }
    const { accessToken } = (await nodes[0]?.get(TokenIssuer).issue({
      kind: 'customer',
      id: randomUUID() as never,
    })) ?? { accessToken: '' };
    await expect(nodes[2]?.get(TokenIssuer).verify(accessToken)).resolves.toMatchObject({ kind: 'customer' });
  });
});
