import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestServer } from '@handraise/platform/testing';
import { FirstAdmin, IdentityModule, identityEntities, LoginsService } from '../index';

const boot = (environment: Record<string, string>) =>
  startTestServer({ imports: [IdentityModule], entities: identityEntities, environment });

describe('the first admin', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'handraise-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, by one of the nodes that start together, with a password that only its owner can read', async () => {
    const server = await boot({ DATA_DIR: folder });
    const made = await Promise.all([1, 2, 3].map(() => server.get(FirstAdmin).ensure()));
    const credentials = made.filter((one) => one !== undefined);
    expect(credentials).toHaveLength(1);

    const file = path.join(folder, 'credentials.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ admin: credentials[0] });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { email = '', password = '' } = credentials[0] ?? {};
    const { principal } = await server.get(LoginsService).login({ email, password }, '127.0.0.1');
    expect(principal.kind).toBe('admin');
    await server.close();
  });

  it('is the one that the environment names', async () => {
    const given = { ADMIN_EMAIL: 'boss@example.org', ADMIN_PASSWORD: 'given-by-operator' };
    const server = await boot({ DATA_DIR: folder, ...given });
    expect(await server.get(FirstAdmin).ensure()).toBeUndefined();
    const login = { email: given.ADMIN_EMAIL, password: given.ADMIN_PASSWORD };
    expect((await server.get(LoginsService).login(login, '127.0.0.1')).principal.kind).toBe('admin');
    await server.close();
  });
});
