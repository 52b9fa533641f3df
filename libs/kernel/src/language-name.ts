const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language in English: `sv` becomes `Swedish`; what is no language tag stays as it is. */
export function languageName(tag: string): string {
  try {
    return english.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
