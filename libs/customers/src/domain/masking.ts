/** Agents call a customer by the first name. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** What somebody left to be reached at: an address is masked as one, of anything else the last two characters stay. */
export const maskContact = (contact: string): string =>
  contact.includes('@') ? maskEmail(contact) : `•••${contact.slice(-2)}`;

/** "anna.svensson@example.org" → "a•••@e•••.org": enough to compare, not enough to write to. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const ending = dot > 0 ? domain.slice(dot) : '';
  return `${email.charAt(0)}•••@${domain.charAt(0)}•••${ending}`;
}
