import { createHttpClient, LoginSession, RequestError, routes, type CommandResult } from '@handraise/client';
import { browserShelf } from '../session/browser-shelf';

const open = createHttpClient({ baseUrl: '', routes });

async function refresh(refreshToken: string): Promise<CommandResult<'login'> | 'ended'> {
  try {
    return await open.call('refreshTokens', { refreshToken });
  } catch (error) {
    if (error instanceof RequestError && !error.transient) return 'ended';
    throw error;
  }
}

/** The login of this browser. */
export const session = new LoginSession(refresh, browserShelf);

/** The server, as the logged-in admin. */
export const server = createHttpClient({ baseUrl: '', routes, tokens: session.tokens });

/** Logs in. Agents have their own app and are refused here. */
export async function logIn(email: string, password: string): Promise<void> {
  const tokens = await open.call('login', { email, password });
  if (tokens.principal.kind !== 'admin') {
    throw new RequestError('FORBIDDEN', 'This account belongs to an agent. Agents log in at /agent/.');
  }
  session.begin(tokens);
}

/** Ends the login here and on the server; a server that cannot be reached does not keep anybody in. */
export async function logOut(): Promise<void> {
  try {
    await server.call('logout', {});
  } finally {
    session.end();
  }
}
