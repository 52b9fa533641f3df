/** What customers see of an agent's name: "Maja Kowalska" becomes "Maja K." */
export function publicName(name: string): string {
  const [first, ...others] = name.trim().split(/\s+/);
  const last = others.at(-1);
  return last ? `${first} ${last.charAt(0).toUpperCase()}.` : (first ?? '');
}
