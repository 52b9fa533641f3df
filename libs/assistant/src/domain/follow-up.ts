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

/** With so few words a question names nothing of its own. */
const NAMES_NOTHING = 4;
/** Words that stand for what was named before, folded to lower case. */
const STANDS_FOR =
  /(?<!\p{L})(?:it|its|that|this|they|them|those|one|i|es|das|dies|sie|ich|eso|esto|lo|ça|ca|cela|il|je|det|den|jag|dat|het|quello|isso|ذلك|هذا)(?!\p{L})/u;

/** Whether a question needs the one before it to mean anything: "how long do I have?", and not "who won the world cup?". */
export function leans(text: string): boolean {
  const folded = text.trim().toLowerCase();
  return goesOn(folded) || folded.split(/\s+/u).length <= NAMES_NOTHING || STANDS_FOR.test(folded);
}
