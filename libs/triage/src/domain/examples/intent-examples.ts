import { INTENTS } from '../intents';
import { ENGLISH_EXAMPLES } from './english.examples';
import { OTHER_EXAMPLES } from './other-languages.examples';

export interface IntentExample {
  readonly text: string;
  readonly label: string;
}

/** All examples that the intent classifier learns from, in the order of the intents. */
export const INTENT_EXAMPLES: readonly IntentExample[] = INTENTS.flatMap(({ label }) =>
  [...(ENGLISH_EXAMPLES[label] ?? []), ...(OTHER_EXAMPLES[label] ?? [])].map((text) => ({ text, label })),
);
