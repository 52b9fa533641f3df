import { createAppLogin, tokenShelf } from '@handraise/client';

/** The login of this browser, and the server as the logged-in admin. */
export const { session, server, logIn, logOut } = createAppLogin({
  kind: 'admin',
  wrongDoor: 'This account belongs to an agent. Agents log in at /agent/.',
  shelf: tokenShelf('handraise.console.refresh', localStorage, navigator.locks),
});
