/** The first admin of every server that a test starts. */
export const admin = { email: 'admin@lumo.example', password: 'admin-of-the-tests' };

/** Agents whom the demo seeds. */
const password = 'hands-up-for-lumo';
export const maya = { name: 'Maya Lindgren', email: 'maya@lumo.example', password };
export const grace = { name: 'Grace Mwangi', email: 'grace@lumo.example', password };
export const omar = { name: 'Omar Haddad', email: 'omar@lumo.example', password };
