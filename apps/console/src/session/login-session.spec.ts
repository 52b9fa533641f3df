import { commands } from '@handraise/contracts';
import { LoginSession, type Refresh, type TokenShelf } from './login-session';

const tokens = (number: number, expiresInSeconds = 600) =>
  commands.login.result.parse({
    accessToken: `access-${number}`,
    refreshToken: `refresh-${number}`,
    expiresInSeconds,
    principal: { id: '0190a6f0-0000-7000-8000-000000000001', kind: 'admin', name: 'Ada' },
  });

function aShelf(first: string | null): TokenShelf & { token: string | null } {
  return {
    token: first,
    read() {
      return this.token;
    },
    write(token) {
      this.token = token;
    },
    alone: (work) => work(),
  };
}

function aSession(first: string | null, refresh: Refresh) {
  const shelf = aShelf(first);
  return { shelf, session: new LoginSession(refresh, shelf) };
}

const neverAsked: Refresh = () => Promise.reject(new Error('nobody should refresh here'));

describe('a login', () => {
  it('starts with the tokens of the answer', async () => {
    const { session, shelf } = aSession(null, neverAsked);
    session.begin(tokens(1));
    expect(await session.tokens.get()).toBe('access-1');
    expect(shelf.token).toBe('refresh-1');
    expect(session.name()).toBe('Ada');
  });

  it('comes back after a reload, asking once however many want it', async () => {
    const used: string[] = [];
    const { session, shelf } = aSession('refresh-1', async (token) => {
      used.push(token);
      return tokens(2);
    });
    expect(await Promise.all([session.isAlive(), session.isAlive()])).toEqual([true, true]);
    expect(used).toEqual(['refresh-1']);
    expect(shelf.token).toBe('refresh-2');
  });

  it('uses the refresh token that another tab has left', async () => {
    const used: string[] = [];
    const { session, shelf } = aSession(null, async (token) => {
      used.push(token);
      return tokens(4);
    });
    session.begin(tokens(1, 10));
    shelf.token = 'refresh-3';
    await session.tokens.get();
    expect(used).toEqual(['refresh-3']);
  });

  it('is over, and says so, when the server says that it ended', async () => {
    const { session, shelf } = aSession(null, async () => 'ended');
    session.begin(tokens(1, 10));
    let told = 0;
    session.subscribe(() => (told += 1));
    expect(await session.isAlive()).toBe(false);
    expect(shelf.token).toBeNull();
    expect(told).toBe(1);
    expect(await session.isAlive()).toBe(false);
    expect(told).toBe(1);
  });

  it('outlives a server that does not answer', async () => {
    const { session, shelf } = aSession('refresh-1', () => Promise.reject(new Error('no network')));
    await expect(session.isAlive()).rejects.toThrow('no network');
    expect(shelf.token).toBe('refresh-1');
  });

  it('does not exist without a refresh token', async () => {
    const { session } = aSession(null, neverAsked);
    expect(await session.isAlive()).toBe(false);
    expect(session.name()).toBeUndefined();
  });
});
