import { parseArgs } from 'node:util';

/** What was asked for in the command line. */
export interface Order {
  readonly names: readonly string[];
  readonly json: boolean;
  /** Only says whether the command line is right, before a server is started for it. */
  readonly check: boolean;
  readonly pairs: number;
  readonly seconds: number;
  readonly contenders: number;
}

/** The command line holds something that we do not know. */
export class ArgumentError extends Error {}

const options = {
  json: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  pairs: { type: 'string', default: '100' },
  seconds: { type: 'string', default: '3' },
  contenders: { type: 'string', default: '16' },
} as const;

/** Throws `ArgumentError` for an unknown bench or a number out of its range. */
export function parseArguments(words: readonly string[], known: readonly string[]): Order {
  const { values, positionals: names } = parse(words);
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) throw new ArgumentError(`There is no bench "${strange}".`);
  return {
    names,
    json: values.json,
    check: values.check,
    pairs: wholeNumber('--pairs', values.pairs, 500),
    seconds: wholeNumber('--seconds', values.seconds, 60),
    contenders: wholeNumber('--contenders', values.contenders, 256),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new ArgumentError(`${name} wants a whole number from 1 to ${most}, and this is "${text}".`);
}
