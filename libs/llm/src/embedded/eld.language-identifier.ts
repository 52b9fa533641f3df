import type { IdentifiedLanguage, LanguageIdentifier } from '../language-identifier.port';
import { LANGUAGE_LETTERS, LANGUAGE_WORDS } from './language-words';
import { languageOfScript, languagesOfScript } from './script-languages';

/** By the detector's own codes, until the end. */
type Scores = Map<string, number>;
type Detector = (text: string) => Record<string, number>;

/** Where the detector's codes are not BCP 47's. */
const BCP_47: Readonly<Record<string, string>> = { no: 'nb', tl: 'fil' };
/** A text without letters, or of a script that nobody here knows. */
const UNKNOWN: IdentifiedLanguage = { language: 'und', confidence: 0 };
/** How much a small word says beside the letter statistics (whose best scores are about 0.8); set on our own sentences in 35 languages. */
const WORD_WEIGHT = 0.22;
/** A text of nothing but known words of a language, such as a greeting. */
const KNOWN_TEXT_WEIGHT = 0.3;
/** A rare letter is a hint, not a proof: names and quotations hold foreign letters. */
const LETTER_WEIGHT = 0.1;
/** More does not make it surer, and the detector's time grows with the text. */
const MAX_CHARACTERS = 500;

/** Script rules first, then letter statistics (eld, its smallest data set: 58 MB of memory against 390 of the largest) corrected by small words. */
export class EldLanguageIdentifier implements LanguageIdentifier {
  private detector: Promise<Detector> | undefined;
  private readonly languagesOfWord = indexWords();

  async identify(text: string): Promise<IdentifiedLanguage> {
    const shown = text.slice(0, MAX_CHARACTERS);
    const byScript = languageOfScript(shown);
    if (byScript) return { language: byScript, confidence: 0.99 };
    this.detector ??= loadDetector();
    return this.decide(shown, await this.detector);
  }

  private decide(text: string, detect: Detector): IdentifiedLanguage {
    const scores: Scores = new Map(Object.entries(detect(text)));
    splitMalay(scores);
    this.addWords(scores, text.toLowerCase());
    addLetters(scores, text);
    const possible = languagesOfScript(text);
    const ranked = [...scores]
      .filter(([language]) => possible?.includes(bcp47(language)) ?? true)
      .sort((left, right) => right[1] - left[1]);
    const [best, second] = ranked;
    if (!best) return possible?.[0] === undefined ? UNKNOWN : { language: possible[0], confidence: 0.4 };
    return { language: bcp47(best[0]), confidence: confidenceOf(best[1], second?.[1] ?? 0) };
  }

  private addWords(scores: Scores, text: string): void {
    const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
    for (const word of words) {
      const languages = this.languagesOfWord.get(word) ?? [];
      const weight = WORD_WEIGHT / Math.sqrt(languages.length) + KNOWN_TEXT_WEIGHT / words.length;
      for (const language of languages) add(scores, language, weight);
    }
  }
}

/** The detector knows no Indonesian and takes it for Malay; small words tell the two apart. */
function splitMalay(scores: Scores): void {
  const malay = scores.get('ms');
  if (malay !== undefined) scores.set('id', malay);
}

/** Once a language and letter, however often it stands there. */
function addLetters(scores: Scores, text: string): void {
  for (const [letters, languages, weight] of LANGUAGE_LETTERS) {
    if (letters.test(text)) for (const language of languages) add(scores, language, weight * LETTER_WEIGHT);
  }
}

function add(scores: Scores, language: string, weight: number): void {
  const key = language === 'nb' ? 'no' : language;
  scores.set(key, (scores.get(key) ?? 0) + weight);
}

function bcp47(language: string): string {
  return BCP_47[language] ?? language;
}

/** A lead of a fifth is practically certain; less leaves doubt. */
function confidenceOf(best: number, second: number): number {
  const lead = (best - second) / best;
  return Math.min(0.99, Math.min(1, best) * (0.5 + 2.5 * lead));
}

function indexWords(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(LANGUAGE_WORDS)) {
    for (const word of new Set(words.split(' '))) index.set(word, [...(index.get(word) ?? []), language]);
  }
  return index;
}

/** At the first text, not at the start: the data takes a moment and memory. */
async function loadDetector(): Promise<Detector> {
  const { eld } = await import('eld/extrasmall');
  return (text) => eld.detect(text).getScores();
}
