type Values = Readonly<Record<string, string | number>>;

/**
 * The part of ICU's message format that our catalogues use: `{name}`, and
 * `{n, plural, =0 {none} one {# minute} other {# minutes}}` by the rules of the language.
 */
export function formatMessage(pattern: string, locale: string, values: Values = {}): string {
  return pattern.replace(/\{(\w+)(?:, plural, ((?:[^{}]|\{[^{}]*\})*))?\}/g, (_, name: string, cases?: string) => {
    const value = values[name] ?? '';
    if (cases === undefined) return String(value);
    const number = Number(value);
    const chosen = readCases(cases);
    const text = chosen[`=${number}`] ?? chosen[new Intl.PluralRules(locale).select(number)] ?? chosen.other ?? '';
    return text.replaceAll('#', new Intl.NumberFormat(locale).format(number));
  });
}

const readCases = (cases: string): Record<string, string> =>
  Object.fromEntries([...cases.matchAll(/(=\d+|\w+) \{([^{}]*)\}/g)].map(([, name, text]) => [name, text]));
