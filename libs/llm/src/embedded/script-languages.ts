/** Scripts that stand for one language among those a help desk meets; order decides, so kana comes before Han. */
const ONE_LANGUAGE: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Oriya}/gu, 'or'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];

/** Scripts of several languages, the likeliest first. */
const SHARED: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'be']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ku']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr']],
];

const count = (text: string, script: RegExp): number => text.match(script)?.length ?? 0;

/** The one language that the text's script stands for, if most of its letters are of such a script. */
export function languageOfScript(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  const found = ONE_LANGUAGE.map(([script, language]) => ({ language, letters: count(text, script) }));
  const kana = found[0]?.letters ?? 0;
  const best = found.reduce((most, next) => (next.letters > most.letters ? next : most), { language: '', letters: 0 });
  // Han with some kana is Japanese; a letter of Han weighs about two Latin letters, so a Latin brand name does not decide.
  if (best.letters * 2 < letters) return undefined;
  return best.letters === 0 ? undefined : kana > 0 && best.language === 'zh' ? 'ja' : best.language;
}

/** The languages that share the text's script, or `undefined` for Latin. */
export function languagesOfScript(text: string): readonly string[] | undefined {
  const letters = count(text, /\p{L}/gu);
  return SHARED.find(([script]) => count(text, script) * 2 > letters)?.[1];
}
