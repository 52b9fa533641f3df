/** Whether somebody can be reached by this: an e-mail address, or a phone number in any script's digits. */
export function isContact(text: string): boolean {
  const given = text.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/u.test(given)) return true;
  const digits = given.match(/\p{Nd}/gu) ?? [];
  return /^\+?[\p{Nd}\s()./\u2010-\u2015-]+$/u.test(given) && digits.length >= 6 && digits.length <= 15;
}
