import { concepts } from './concepts';
import { terms } from './words';

/** What a text is about: its meaningful words and the concepts they name. */
export function bagOf(text: string, language: string): string[] {
  return [...terms(text, language), ...concepts(text, language)];
}
