import { createAppLogin, createSocketClient, tokenShelf, type CommandInput } from '@handraise/client';

const app = createAppLogin({
  kind: 'agent',
  wrongDoor: 'This is an admin’s account. Admins log in at /console/.',
  shelf: tokenShelf('handraise.agent.refresh', localStorage, navigator.locks),
});

/** The login of this browser, and the server as the logged-in agent. */
export const { session: login, server, logIn, logOut } = app;

/** Applies to work as an agent, and logs in: applicants can see how their application is doing. */
export async function apply(application: CommandInput<'applyAsAgent'>): Promise<void> {
  await app.open.call('applyAsAgent', application);
  await logIn(application.email, application.password);
}

/** Stays through a logout: it names the browser, not the person. */
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
