/** Longer questions stand by themselves; with a word that goes on, twice as many may still lean. */
const MOST_WORDS = 6;

/** Words that a question begins with which goes on from the one before it, folded to lower case. */
const GOES_ON =
  /^(?:and|but|also|what about|how about|und|aber|auch|y|pero|et|mais|och|men|e|ma|mas|en|maar|i|а|и|و|ve)(?=[\s,]|$)/u;

/** Whether a message says by its first words that it goes on. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text.trim().toLowerCase());
}

/** Whether a message is so short that it may lean on the question before it ("and to Norway?", "how long do I have?"). */
export function mayFollowUp(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  return words <= MOST_WORDS || (words <= 2 * MOST_WORDS && goesOn(text));
}
