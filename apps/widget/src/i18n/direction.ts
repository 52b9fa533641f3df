const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** Which way a language is written, by its tag. */
export const directionOf = (tag: string): 'rtl' | 'ltr' =>
  rightToLeft.has(tag.slice(0, 2).toLowerCase()) ? 'rtl' : 'ltr';

type Values = Readonly<Record<string, string | number>>;

/**
 * Names in Latin letters keep their own direction within a line that runs the other way: each is wrapped in
 * marks that isolate it, which no reader sees.
 */
export const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );
