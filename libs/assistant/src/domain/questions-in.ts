/** "Really?" asks nothing of its own. */
const FEWEST_WORDS = 3;
/** An answer to more would be a page. */
const MOST_QUESTIONS = 3;

/** The questions of a message that asks several, each with its own mark; empty for a message with one. */
export function questionsIn(message: string): string[] {
  const questions = (message.match(/[^?؟？!.\n]+[?؟？]+/gu) ?? [])
    .map((question) => question.trim())
    .filter((question) => question.split(/\s+/u).length >= FEWEST_WORDS);
  return questions.length < 2 ? [] : questions.slice(0, MOST_QUESTIONS);
}
