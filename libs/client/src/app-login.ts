import { createHttpClient, type CommandResult, type HttpClient } from './http-client';
import { LoginSession, type Principal, type TokenShelf } from './login-session';
import { RequestError } from './request-error';
import { routes } from './routes';

interface AppLoginSettings {
  /** Whose app it is; everybody else is refused with `wrongDoor`, which says where theirs is. */
  readonly kind: Principal['kind'];
  readonly wrongDoor: string;
  readonly shelf: TokenShelf;
  readonly baseUrl?: string;
}

/** The way into one of the apps, and the server as whoever is logged in. */
export interface AppLogin {
  readonly session: LoginSession;
  /** The server, for what nobody has to be logged in for. */
  readonly open: HttpClient;
  readonly server: HttpClient;
  logIn(email: string, password: string): Promise<void>;
  /** Ends the login here and on the server; a server that cannot be reached does not keep anybody in. */
  logOut(): Promise<void>;
}

/** One of these for each app; what was kept on the shelf by an earlier visit counts. */
export function createAppLogin({ kind, wrongDoor, shelf, baseUrl = '' }: AppLoginSettings): AppLogin {
  const open = createHttpClient({ baseUrl, routes });
  const session = new LoginSession((refreshToken) => refresh(open, refreshToken), shelf);
  const server = createHttpClient({ baseUrl, routes, tokens: session.tokens });
  return {
    session,
    open,
    server,
    logIn: async (email, password) => {
      const tokens = await open.call('login', { email, password });
      if (tokens.principal.kind !== kind) throw new RequestError('FORBIDDEN', wrongDoor);
      session.begin(tokens);
    },
    logOut: async () => {
      await server.call('logout', {}).catch(() => undefined); // it ends there by itself, when its time is over
      session.end();
    },
  };
}

/** Only a refusal ends the login; while no answer comes it may still be good. */
async function refresh(open: HttpClient, refreshToken: string): Promise<CommandResult<'login'> | 'ended'> {
  try {
    return await open.call('refreshTokens', { refreshToken });
  } catch (error) {
    if (error instanceof RequestError && !error.transient) return 'ended';
    throw error;
  }
}
