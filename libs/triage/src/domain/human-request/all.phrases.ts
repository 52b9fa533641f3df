import { CHINESE, JAPANESE, KOREAN, THAI } from './east-asian.phrases';
import { ENGLISH } from './english.phrases';
import { FURTHER } from './further.phrases';
import { DUTCH, GERMAN } from './germanic.phrases';
import { ARABIC, HEBREW, PERSIAN, URDU } from './middle-eastern.phrases';
import { FINNISH, GREEK, HUNGARIAN, TURKISH } from './more-european.phrases';
import { DANISH, NORWEGIAN, SWEDISH } from './nordic.phrases';
import type { HumanRequestPhrases } from './phrases';
import { CATALAN, FRENCH, ITALIAN, PORTUGUESE, ROMANIAN, SPANISH } from './romance.phrases';
import { BULGARIAN, CROATIAN, CZECH, POLISH, RUSSIAN, SLOVAK, UKRAINIAN } from './slavic.phrases';
import { BENGALI, HINDI } from './south-asian.phrases';
import { FILIPINO, INDONESIAN, MALAY, SWAHILI, VIETNAMESE } from './south-east-asian.phrases';

/** Every language whose asks for a person are known by rule. English comes first: it is the most frequent and has the most masks. */
export const ALL_PHRASES: readonly HumanRequestPhrases[] = [
  ENGLISH,
  GERMAN,
  DUTCH,
  SWEDISH,
  DANISH,
  NORWEGIAN,
  SPANISH,
  FRENCH,
  ITALIAN,
  PORTUGUESE,
  ROMANIAN,
  CATALAN,
  POLISH,
  CZECH,
  SLOVAK,
  RUSSIAN,
  UKRAINIAN,
  BULGARIAN,
  CROATIAN,
  FINNISH,
  HUNGARIAN,
  GREEK,
  TURKISH,
  ARABIC,
  HEBREW,
  PERSIAN,
  URDU,
  HINDI,
  BENGALI,
  CHINESE,
  JAPANESE,
  KOREAN,
  THAI,
  VIETNAMESE,
  INDONESIAN,
  MALAY,
  FILIPINO,
  SWAHILI,
  ...FURTHER,
];
