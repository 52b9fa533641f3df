/** The first word says what to do. */
export const parseArguments = (words: readonly string[]): { mode: string } => ({ mode: words[0] ?? 'demo' });
