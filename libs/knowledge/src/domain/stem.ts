/** Light stemming: enough to join "returned", "returning" and "return"; what it misses, the character grams find. */
export function stem(word: string, language: string): string {
  if (/\d/.test(word)) return word;
  if (language === 'en') return stemEnglish(word);
  if (language === 'ar') return stemArabic(word);
  const endings = ENDINGS[language];
  if (endings !== undefined) return stripEnding(word, endings);
  return CUT_AFTER.test(word) ? word.slice(0, CUT) : word;
}

/**
 * Where no endings are listed, alphabetic words are cut after five letters: for languages with rich endings nearly as good as a real
 * stemmer (Can et al. 2008 for Turkish; McNamee and Mayfield 2004 for eight European languages).
 */
const CUT = 5;
const CUT_AFTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{6,}$/u;

const VOWEL = /[aeiouy]/;

function stemEnglish(word: string): string {
  if (word.length <= 3) return word;
  return dropFinal(dropParticiple(dropPlural(word)));
}

function dropPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * A stem keeps a vowel, so that "string" and "sing" stay whole; doubled letters fall back to one ("stopped").
 */
function dropParticiple(word: string): string {
  const ending = /(ing|ed)$/.exec(word)?.[0];
  if (ending === undefined || word.endsWith('eed')) return word;
  const base = word.slice(0, -ending.length);
  if (base.length < 3 || !VOWEL.test(base)) return word;
  return /(.)\1$/.test(base) && !/(ll|ss|zz)$/.test(base) ? base.slice(0, -1) : base;
}

function dropFinal(word: string): string {
  const base = word.endsWith('ll') ? word.slice(0, -1) : word;
  if (base.length > 4 && base.endsWith('e')) return base.slice(0, -1);
  return base.endsWith('y') && base.length > 3 ? `${base.slice(0, -1)}i` : base;
}

const ARABIC_PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل', 'و', 'ب', 'ل', 'ف', 'س', 'ي', 'ت', 'ا', 'ن'];
const ARABIC_SUFFIXES = ['ات', 'ون', 'ين', 'ان', 'ها', 'تي', 'ني', 'ته', 'يه', 'ه', 'ي', 'ا', 'ت', 'ك'];

function stemArabic(word: string): string {
  const prefix = ARABIC_PREFIXES.find((each) => word.startsWith(each) && word.length - each.length >= 3) ?? '';
  return stripEnding(word.slice(prefix.length), ARABIC_SUFFIXES);
}

/** Longest first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  de: ['ungen', 'ung', 'ern', 'en', 'er', 'es', 'em', 'st', 'te', 'e', 'n', 's', 't'],
  nl: ['ingen', 'ing', 'en', 'er', 'es', 'e', 's', 't'],
  sv: [
    'ningen',
    'ningar',
    'ning',
    'arna',
    'erna',
    'orna',
    'ade',
    'ar',
    'or',
    'er',
    'en',
    'et',
    'as',
    'a',
    'e',
    'n',
    't',
    's',
  ],
  da: ['erne', 'ning', 'er', 'en', 'et', 'es', 'e', 't', 's'],
  nb: ['ene', 'ning', 'er', 'en', 'et', 'es', 'a', 'e', 't', 's'],
  es: [
    'aciones',
    'acion',
    'iendo',
    'ando',
    'ados',
    'adas',
    'ado',
    'ada',
    'ido',
    'ida',
    'amos',
    'emos',
    'ar',
    'er',
    'ir',
    'es',
    'an',
    'en',
    'as',
    'os',
    'o',
    'a',
    'e',
    's',
  ],
  pt: [
    'acoes',
    'acao',
    'ando',
    'endo',
    'ado',
    'ada',
    'ido',
    'ida',
    'ar',
    'er',
    'ir',
    'es',
    'as',
    'os',
    'o',
    'a',
    'e',
    's',
  ],
  it: ['azioni', 'azione', 'ando', 'endo', 'ato', 'ata', 'are', 'ere', 'ire', 'i', 'o', 'a', 'e'],
  fr: ['ements', 'ement', 'ations', 'ation', 'ees', 'es', 'er', 'ez', 'ee', 'e', 's', 't'],
};

/** Three letters at least are left: shorter stems are alike by chance. */
function stripEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3) ?? '';
  return word.slice(0, word.length - ending.length);
}
