import {
  createHttpClient,
  createSocketClient,
  LoginSession,
  RequestError,
  routes,
  type CommandInput,
  type CommandResult,
} from '@handraise/client';
import { browserShelf } from './browser-shelf';

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
export const login = new LoginSession(refresh, browserShelf);

/** The server, as the logged-in agent. */
export const server = createHttpClient({ baseUrl: '', routes, tokens: login.tokens });

/** Logs in. Admins have their own app and are refused here. */
export async function logIn(email: string, password: string): Promise<void> {
  const tokens = await open.call('login', { email, password });
  if (tokens.principal.kind !== 'agent')
    throw new RequestError('FORBIDDEN', 'This is an admin’s account. Admins log in at /console/.');
  login.begin(tokens);
}

/** Applies to work as an agent, and logs in: applicants can see how their application is doing. */
export async function apply(application: CommandInput<'applyAsAgent'>): Promise<void> {
  await open.call('applyAsAgent', application);
  await logIn(application.email, application.password);
}

/** Ends the login here and on the server; a server that cannot be reached does not keep anybody in. */
export async function logOut(): Promise<void> {
  try {
    await server.call('logout', {});
  } finally {
    login.end();
  }
}

const deviceKey = 'handraise.agent.device';

/** This browser, so that the server can tell an agent's devices apart. */
function deviceId(): string {
  const known = localStorage.getItem(deviceKey);
  if (known) return known;
  const fresh = newId();
  localStorage.setItem(deviceKey, fresh);
  return fresh;
}

// crypto.randomUUID is missing on plain HTTP (except localhost), where somebody may well try the app from a phone.
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The live connection of the logged-in agent. */
export const connectAgent = () =>
  createSocketClient({ url: location.origin, namespace: 'agent', tokens: login.tokens, deviceId: deviceId() });
