/** The benches by name. */
export const benches: readonly string[] = ['messages', 'accept'];

for (const name of benches) console.log(name);
