import { isCardNumber, isShortCardNumber } from './redaction-card-ranges';
import { findIbans } from './redaction-iban';
import { toAsciiDigits } from './redaction-digits';

/**
 * Card numbers and their codes never reach the database, the log or a model.
 * Redaction is idempotent, never lengthens anything but the number itself, and keeps the last four digits so that both sides know which card is meant.
 */
export interface Redaction {
  readonly text: string;
  readonly redacted: number;
}

/** A stretch of the text, in UTF-16 units, and what is written in its place. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Digits that stand together; people write a card number in groups of four. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** What people, keyboards and copied pages put between digits, invisible characters included. */
const SEPARATORS = "[\\s.,_·/'’()\\[\\]\\-\\u2010-\\u2015\\u00ad\\u200b-\\u200f\\u2060\\ufe0f\\u20e3]";
/** Twelve digits or more: the shortest card numbers (Maestro). */
const DIGIT_RUN = new RegExp(`\\d(?:${SEPARATORS}{0,3}\\d){11,}`, 'gu');
/** Digits of a card's code. */
const LONGEST_CODE = 4;
/**
 * A card is spoken of: then short numbers count too. In the languages that the widget is translated to, and some
 * more.
 */
const CARD_WORDS =
  /\b(?:card|visa|master ?card|maestro|amex|american express|karte|kreditkarte|karta|kort|kortti|kaart|carte|carta|tarjeta|cart[aã]o|kart|карт\p{L}*|κάρτα)(?![\p{L}])|بطاق|כרטיס|कार्ड|カード|卡|카드|บัตร/iu;
const CODE_WORDS =
  'cvv2?|cvc2?|cid|cvn|csc|security code|card verification (?:code|number|value)|sicherheitscode|pr[uü]f(?:ziffer|nummer|zahl)|kartenpr[uü]fnummer|c[oó]digo de segur(?:idad|an[cç]a)|codice di sicurezza|code de s[eé]curit[eé]|cryptogramme(?: visuel)?|s[aä]kerhetskod|sikkerhedskode|sikkerhetskode|turvakoodi|beveiligingscode|kod bezpiecze[nń]stwa|g[uü]venlik kodu|код безопасности|رمز الأمان|セキュリティコード|安全码|보안 ?코드';
/** "CVV is 123": the code within 28 characters after its name, in the same sentence. */
const CODE_AFTER_WORD = new RegExp(
  `(?<!\\p{L})(?:${CODE_WORDS})(?!\\p{L})[^\\d\\n.?!;]{0,28}?(?<!\\d)(\\d{3,4})(?!\\d)`,
  'giu',
);
/** "123 is my CVV". */
const CODE_BEFORE_WORD = new RegExp(
  `(?<!\\d)(\\d{3,4})(?!\\d)\\s{0,2}[(,]?\\s{0,2}(?:is|as|=|ist|es|est|är)\\s(?:\\p{L}+\\s){0,2}(?:${CODE_WORDS})(?!\\p{L})`,
  'giu',
);
/** Behind a number that was redacted just now, as cards are read out: number, expiry, code. */
const CODE_AFTER_CARD =
  /\[card •••• \d{4}\][\s,;|/-]{0,4}(?:(?:exp(?:iry|ires)?\.?:?\s*)?(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:20)?\d{2}[\s,;|/-]{1,4}(\d{3,4})(?!\d)|(\d{3,4})\s*$)/gmu;
const CARD_CODE = '[card code •••]';

/** Replaces card numbers and card codes by tokens that tell a reader what stood there. */
export function redact(text: string): Redaction {
  const cards = cardSpans(text);
  const withoutCards = replaceSpans(text, cards);
  const codes = codeSpans(withoutCards);
  return { text: replaceSpans(withoutCards, codes), redacted: cards.length + codes.length };
}

/** Whether a card number or a card's code stood in a text, also one that was made unreadable before. */
export const heldCard = (text: string): boolean => /\[card (?:•••• \d{4}|code •••)\]/u.test(redact(text).text);

/** A number after "+" is a telephone number, and one inside an IBAN a bank account: agents need both. */
function cardSpans(text: string): Span[] {
  const ascii = toAsciiDigits(text);
  const spoken = CARD_WORDS.test(text);
  const ibans = findIbans(ascii);
  return [...ascii.matchAll(DIGIT_RUN)]
    .filter((run) => ascii[run.index - 1] !== '+')
    .filter((run) => !ibans.some((iban) => run.index >= iban.start && run.index < iban.end))
    .flatMap((run) => cardsInGroups(groupsOf(run[0], run.index), spoken));
}

function groupsOf(run: string, offset: number): Group[] {
  return [...run.matchAll(/\d+/gu)].map((group) => ({
    digits: group[0],
    start: offset + group.index,
    end: offset + group.index + group[0].length,
  }));
}

/** Cards are looked for at group boundaries only: any window of a long number would pass the check digit once in ten. */
function cardsInGroups(groups: readonly Group[], spoken: boolean): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < groups.length; first++) {
    const found = longestCardFrom(groups, first, spoken);
    if (!found) continue;
    spans.push(found.span);
    first = found.last;
  }
  return spans;
}

/** The longest wins: a number of 16 digits may begin with a valid one of 13. */
function longestCardFrom(
  groups: readonly Group[],
  first: number,
  spoken: boolean,
): { span: Span; last: number } | undefined {
  let digits = '';
  let shown: string | undefined;
  let found: { span: Span; last: number } | undefined;
  const start = groups[first]?.start ?? 0;
  for (let last = first; last < groups.length && digits.length <= 19; last++) {
    const group = groups[last];
    digits += group?.digits ?? '';
    const isCard = isCardNumber(digits) || (spoken && isShortCardNumber(digits));
    if (!isCard || !group) continue;
    // what follows a whole number may be its code, which must not be shown as the end of a longer one
    shown = shown !== undefined && group.digits.length <= LONGEST_CODE ? shown : digits.slice(-4);
    found = { span: { start, end: group.end, replacement: `[card •••• ${shown}]` }, last };
  }
  return found;
}

/** Overlapping finds count once; the first one begins earlier and keeps its place. */
function codeSpans(text: string): Span[] {
  const ascii = toAsciiDigits(text);
  const spans = [CODE_AFTER_WORD, CODE_BEFORE_WORD, CODE_AFTER_CARD].flatMap((pattern) =>
    [...ascii.matchAll(pattern)].flatMap((match) => codeSpan(match)),
  );
  return spans
    .sort((left, right) => left.start - right.start)
    .filter((span, index, all) => index === 0 || span.start >= (all[index - 1]?.end ?? 0));
}

function codeSpan(match: RegExpExecArray): Span[] {
  const code = match[1] ?? match[2];
  if (code === undefined || match[0].includes('•••]')) return [];
  const within = match[0].startsWith(code) ? 0 : match[0].lastIndexOf(code);
  const start = match.index + within;
  return [{ start, end: start + code.length, replacement: CARD_CODE }];
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  let position = 0;
  let result = '';
  for (const span of spans) {
    result += text.slice(position, span.start) + span.replacement;
    position = span.end;
  }
  return result + text.slice(position);
}
