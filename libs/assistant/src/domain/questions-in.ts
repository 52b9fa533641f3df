/** "Really?" asks nothing of its own. */
const FEWEST_WORDS = 3;
/** Where a sentence ends. Splitting reads a text once; looking for "words, then a mark" reads it again from each letter where no mark comes. */
const SENTENCE_END = /[!.\n]|(?<=[?؟？])(?![?؟？])/u;
/** An answer to more would be a page. */
const MOST_QUESTIONS = 3;

/** The questions of a message that asks several, each with its own mark; empty for a message with one. */
export function questionsIn(message: string): string[] {
  const questions = message
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[?؟？]$/u.test(sentence) && sentence.split(/\s+/u).length >= FEWEST_WORDS);
  return questions.length < 2 ? [] : questions.slice(0, MOST_QUESTIONS);
}
