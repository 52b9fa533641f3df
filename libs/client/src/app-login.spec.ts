import { createAppLogin } from './app-login';
import { tokenShelf } from './token-shelf';

const answers = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const tokensOf = (kind: string) => ({
  accessToken: 'access',
  refreshToken: 'refresh-2',
  expiresInSeconds: 600,
  principal: { id: '0190a6f0-0000-7000-8000-000000000001', kind, name: 'Ada' },
});
const problem = (code: string) => ({ code, detail: code, status: 401, title: code, type: 'about:blank' });

function aStorage(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  };
}

function anApp(respond: (path: string) => Response | Promise<Response>, kept: Record<string, string> = {}) {
  const storage = aStorage(kept);
  const calls: string[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    calls.push(String(input));
    return respond(String(input));
  });
  const shelf = tokenShelf('key', storage, undefined);
  return { storage, calls, app: createAppLogin({ kind: 'admin', wrongDoor: 'Agents log in at /agent/.', shelf }) };
}

describe('the way into an app', () => {
  afterEach(() => jest.restoreAllMocks());

  it('lets its own people in and keeps them in over a reload', async () => {
    const { app, storage } = anApp(() => answers(200, tokensOf('admin')));
    await app.logIn('ada@lumo.example', 'secret');
    expect(app.session.principal()?.name).toBe('Ada');
    expect(storage.kept).toEqual({ key: 'refresh-2' });
  });

  it('shows others where their door is, and keeps nothing of them', async () => {
    const { app, storage } = anApp(() => answers(200, tokensOf('agent')));
    await expect(app.logIn('maya@lumo.example', 'secret')).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: 'Agents log in at /agent/.',
    });
    expect(storage.kept).toEqual({});
    expect(app.session.principal()).toBeUndefined();
  });

  it('ends with a refusal, and not while no answer comes', async () => {
    const refused = anApp(() => answers(401, problem('UNAUTHENTICATED')), { key: 'refresh-1' });
    expect(await refused.app.session.isAlive()).toBe(false);
    expect(refused.storage.kept).toEqual({});
    const silent = anApp(() => Promise.reject(new Error('no network')), { key: 'refresh-1' });
    await expect(silent.app.session.isAlive()).rejects.toMatchObject({ code: 'NO_ANSWER' });
    expect(silent.storage.kept).toEqual({ key: 'refresh-1' });
  });

  it('lets everybody out, also when the server cannot be reached', async () => {
    let reachable = true;
    const { app, storage } = anApp(() =>
      reachable ? answers(200, tokensOf('admin')) : Promise.reject(new Error('gone')),
    );
    await app.logIn('ada@lumo.example', 'secret');
    reachable = false;
    await app.logOut();
    expect(storage.kept).toEqual({});
    expect(app.session.principal()).toBeUndefined();
  });
});
