import type { Json } from './document';
import type { PolicyOption } from './policy-fields';

const codesIn = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The ones of a fixed list that a document leaves out. */
export const switchedOff = (options: readonly PolicyOption[], value: Json | undefined): readonly PolicyOption[] =>
  options.filter((option) => !codesIn(value).includes(option.value));

/** The list with one of them switched over, in its fixed order; what is not on the list is dropped. */
export const toggled = (options: readonly PolicyOption[], value: Json | undefined, code: string): Json =>
  options.map((option) => option.value).filter((other) => codesIn(value).includes(other) !== (other === code));
