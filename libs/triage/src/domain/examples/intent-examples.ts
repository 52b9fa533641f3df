import { INTENTS } from '../intents';
import { ENGLISH_ACCOUNT_EXAMPLES } from './english-account.examples';
import { ENGLISH_PURCHASE_EXAMPLES } from './english-purchase.examples';
import { OTHER_ACCOUNT_EXAMPLES } from './other-account.examples';
import { OTHER_PURCHASE_EXAMPLES } from './other-purchase.examples';

/** A customer's words with the intent that they stand for; the classifier learns from these alone. */
export interface IntentExample {
  readonly text: string;
  readonly label: string;
}

const ENGLISH = { ...ENGLISH_PURCHASE_EXAMPLES, ...ENGLISH_ACCOUNT_EXAMPLES };
const OTHERS = { ...OTHER_PURCHASE_EXAMPLES, ...OTHER_ACCOUNT_EXAMPLES };

/** All examples that the intent classifier learns from, in the order of the intents. */
export const INTENT_EXAMPLES: readonly IntentExample[] = INTENTS.flatMap(({ label }) =>
  [...(ENGLISH[label] ?? []), ...(OTHERS[label] ?? [])].map((text) => ({ text, label })),
);
