import type { Skill, SpokenLanguage } from '@handraise/contracts';
import { formatCode, formatCountry, formatLanguage } from '@handraise/ui';

/** What a list shows, and what is sent. */
export interface Option {
  value: string;
  label: string;
}

const sorted = (options: Option[]): Option[] => options.sort((a, b) => a.label.localeCompare(b.label));

// ISO 3166-1.
const countryCodes = `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW
BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX
MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE
SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG
VI VN VU WF WS YE YT ZA ZM ZW`;
const languageCodes = `en ar bg bn ca cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt pt-BR ro ru
sk sl sr sv sw ta th tl tr uk ur vi zh`;

/** Lists are written as words in a line, so that a code more is a small change. */
const codesIn = (list: string): string[] => list.split(/\s+/);

/** All of ISO 3166-1, in the reader's language and order. */
export const countries = (): Option[] =>
  sorted(codesIn(countryCodes).map((value) => ({ value, label: formatCountry(value) })));

/** What the product's pages and articles may be in; dispatch looks at the language only, not at the region. */
export const languages = (): Option[] =>
  sorted(codesIn(languageCodes).map((value) => ({ value, label: formatLanguage(value) })));

// Browsers list these under names that their places gave up long ago; IANA's own names are understood as well.
const renamedZones: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The name that IANA uses today. */
export const currentZoneName = (zone: string): string => renamedZones[zone] ?? zone;

/** This browser's, by the name that stands in the list. */
export const ownTimeZone = (): string => currentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);

// The browser's own zone may be one that its list leaves out, such as UTC.
export const timeZones = (): Option[] =>
  [...new Set([ownTimeZone(), ...Intl.supportedValuesOf('timeZone').map(currentZoneName)])]
    .sort()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));

/** CEFR, in words that people know of themselves. B1 is the least that dispatch offers work in. */
export const levels: readonly { value: SpokenLanguage['level']; label: string }[] = [
  { value: 'native', label: 'Native' },
  { value: 'C2', label: 'C2, as good as native' },
  { value: 'C1', label: 'C1, fluent at work' },
  { value: 'B2', label: 'B2, good' },
  { value: 'B1', label: 'B1, everyday' },
  { value: 'A2', label: 'A2, simple' },
  { value: 'A1', label: 'A1, first words' },
];

const skillHints: Record<Skill['code'], string> = {
  general: 'Everyday questions',
  payments: 'Charges, refunds, pay later',
  orders: 'Where is it, change, cancel',
  returns: 'Send back, exchange, damage',
  account: 'Login, details, closing',
  disputes: 'Weigh evidence, decide',
  fraud: 'Unknown charges, scams',
  technical: 'App and website trouble',
};
const skillCodes: readonly Skill['code'][] = [
  'general',
  'payments',
  'orders',
  'returns',
  'account',
  'disputes',
  'fraud',
  'technical',
];

/** All skills of the domain, each with what it is about: applicants do not know our words. */
export const skills = skillCodes.map((value) => ({ value, label: formatCode(value), hint: skillHints[value] }));

/** As people would say it of themselves; admins grant the level at certification. */
export const skillLevels: readonly { value: number; label: string }[] = [
  { value: 1, label: '1, willing to learn' },
  { value: 2, label: '2, some practice' },
  { value: 3, label: '3, done it at work' },
  { value: 4, label: '4, experienced' },
  { value: 5, label: '5, expert' },
];
