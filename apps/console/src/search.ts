import type { Id } from '@handraise/kernel';

/** What stands in the address, as words; anything else is left out. */
export const wordIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;

/** One of the given words; anything else is left out. */
export const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: unknown): Word | undefined =>
    words.find((word) => word === value);

/** True when it stands in the address, else left out. */
export const flagIn = (value: unknown): true | undefined => (value === true ? true : undefined);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An identifier; the address is where text becomes one. Anything else is left out. */
export const idIn = <Name extends string>(value: unknown): Id<Name> | undefined =>
  typeof value === 'string' && UUID.test(value) ? (value as Id<Name>) : undefined;
