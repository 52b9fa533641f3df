import type { Source } from './model-answer';
import { rules } from './model-rules';

/** What the model is asked about. */
export interface PromptInput {
  readonly question: string;
  readonly history: readonly { readonly author: string; readonly text: string }[];
  readonly sources: readonly Source[];
  readonly language: string;
  readonly canary: string;
}

/** No `assistant` role: earlier answers are data like everything else. */
interface PromptMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** Messages before the question: enough to understand "and to Norway?". */
const HISTORY = 6;

/** The rules stand alone in the system message; everything that people wrote is data in one JSON document after it. */
export function toPrompt({ question, history, sources, language, canary }: PromptInput): PromptMessage[] {
  const talk = history.slice(-HISTORY).map(({ author, text }) => ({ author, text }));
  const articles = sources.map(({ articleId, title, body }) => ({ articleId, title, body }));
  return [
    { role: 'system', content: rules(canary) },
    { role: 'user', content: JSON.stringify({ language, articles, conversation: talk, question }) },
  ];
}
