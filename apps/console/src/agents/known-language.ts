const tagShape = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a tag begins with a language that there is; the server asks the same. */
export const isKnownLanguage = (tag: string): boolean =>
  tagShape.test(tag) && names.of(tag.split('-')[0] ?? tag) !== undefined;
