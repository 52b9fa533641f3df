/** An admin as the form holds one. */
export interface NewAdmin {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const emptyAdmin: NewAdmin = { name: '', email: '', password: '' };

const SHORTEST_PASSWORD = 10;

/** What keeps an admin from being made, by field; what else is wrong with a password the server says. */
export const faultsOf = ({ name, email, password }: NewAdmin): Partial<Record<keyof NewAdmin, string>> => ({
  ...(name.trim() === '' && { name: 'The name that stands under every decision.' }),
  ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: 'An e-mail address, such as “maya@example.org”.' }),
  ...(password.length < SHORTEST_PASSWORD && { password: `At least ${SHORTEST_PASSWORD} characters.` }),
});
