import { fold } from './fold';

/** What kind of thing a question asks for, where its words tell. */
export type AnswerKind = 'money' | 'time' | 'place';

/** Question words, folded. The first that fits decides. */
const ASKS: Readonly<Record<string, readonly (readonly [AnswerKind, RegExp])[]>> = {
  en: [
    [
      'time',
      /\b(how (long|soon|fast|quickly|many (days|weeks|hours|months|years|minutes|times))|when|until|by when|deadline|expires?|tomorrow)\b/,
    ],
    ['money', /\b(how much|costs?|fees?|price|penalty|cheap|max(imum)?|minimum|biggest|limit|expensive)\b/],
    ['place', /\b(where|how (do|can|to)|which page)\b/],
  ],
  de: [
    ['time', /\b(wie lange|wann|bis wann|wie viele tage|ab wann|spater)\b/],
    ['money', /\b(wie viel|was kostet|kosten|gebuhr|wie hoch|gratis|kostenlos)\b/],
    ['place', /\b(wo|wie kann|wie geht)\b/],
  ],
  es: [
    ['time', /\b(cuando|cuanto (tarda|tiempo)|cuantos dias|plazo)\b/],
    ['money', /\b(cuanto (cuesta|es)|precio|comision|recargo|gratis)\b/],
    ['place', /\b(donde|como)\b/],
  ],
  fr: [
    ['time', /\b(quand|combien de (temps|jours)|delai)\b/],
    ['money', /\b(combien|frais|prix|cout|coute|gratuit)\b/],
    ['place', /\b(ou|comment)\b/],
  ],
  sv: [
    ['time', /\b(nar|hur (lange|lang tid|manga dagar))\b/],
    ['money', /\b(kostar|avgift|pris|hur mycket|gratis)\b/],
    ['place', /\b(var|hur)\b/],
  ],
  ar: [
    ['time', /(متي|كم يوم|كم يستغرق|مده)/u],
    ['money', /(كم|رسوم|غرامه|تكلفه|سعر)/u],
    ['place', /(اين|كيف)/u],
  ],
};

/** What an answer of each kind holds, in any of the languages: numbers with a unit, signs, addresses. */
const GIVES: Readonly<Record<AnswerKind, RegExp>> = {
  money: /\b(eur|usd|gbp)\b|[€$£%]|\d ?%|يورو|\b(free|gratis|kostenlos|gratuit|nothing)\b/u,
  time: /\d+[\s\d]*(:\d\d|\p{L}{2,})|\b(days?|weeks?|months?|years?|hours?|minutes?|tage?n?|wochen|dias?|semanas|jours?|semaines|dagar|veckor|at once|sofort)\b|ايام|يوم|اسابيع/u,
  place: /→|←|@|www\.|https?:/u,
};

/** Undefined where the words do not tell, or where the language is not listed; then no passage has a bonus. */
export function askedFor(question: string, language: string): AnswerKind | undefined {
  const folded = fold(question).replace(/['’]/gu, '');
  return ASKS[language]?.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Whether a sentence holds something of the kind. */
export function givesWhat(sentence: string, kind: AnswerKind): boolean {
  return GIVES[kind].test(fold(sentence));
}
