import type { SeededRandom } from '../random/seeded-random';
import { customerWords } from '../texts/customer-words';
import { languages, type Language } from '../texts/language';

/** How a customer goes about it. */
export const tempers = [
  'polite',
  'terse',
  'unanswerable',
  'typed_request',
  'angry',
  'button_first',
  'risky',
  'polite',
  'changes_mind',
  'loses_connection',
] as const;
/** `polite` stands twice in the deck, as most people are. */
export type Temper = (typeof tempers)[number];

/** A customer before the first word: all that chance decides about them. */
export interface CustomerPersona {
  readonly name: string;
  readonly tier: 'standard' | 'vip';
  readonly language: Language;
  readonly temper: Temper;
  readonly arrivesAtMs: number;
  readonly patienceMs: number;
  readonly thinkMs: number;
  readonly score: number;
  /** The first words; undefined for those who press the button before they write. */
  readonly opening: string | undefined;
  readonly detail: string;
  readonly thanks: string;
}

/** How long customers come, and how many a minute. */
interface Traffic {
  readonly minutes: number;
  readonly perMinute: number;
}

/** Who comes, when, and what they will say. The first comes at once; of each deck of tempers all are there once. */
export function castCustomers(random: SeededRandom, { minutes, perMinute }: Traffic): CustomerPersona[] {
  const count = Math.max(1, Math.round(minutes * perMinute));
  const meanGapMs = 60_000 / perMinute;
  const temperDeck = random.fork('tempers').deal(tempers);
  const languageDeck = random.fork('languages').deal([...languages, 'en'] as const);
  const tierDeck = random.fork('tiers').deal(['vip', 'standard', 'standard', 'standard', 'standard'] as const);
  let arrivesAtMs = 0;
  return Array.from({ length: count }, (_, index) => {
    const own = random.fork(`customer-${index}`);
    const role = { temper: temperDeck.next().value, language: languageDeck.next().value, tier: tierDeck.next().value };
    const persona = { name: `c${String(index + 1).padStart(3, '0')}`, arrivesAtMs, ...role, ...nature(own, role) };
    arrivesAtMs += meanGapMs * own.between(0.3, 1.7);
    return persona;
  });
}

/** Each from a chance of their own, so that one customer more changes nobody before. */
function nature(random: SeededRandom, { temper, language }: { temper: Temper; language: Language }) {
  const words = customerWords[language];
  const score = temper === 'angry' ? random.pick([2, 3, 4]) : random.pick([3, 4, 5, 5, 5]);
  return {
    patienceMs: random.between(60_000, 110_000),
    thinkMs: random.between(700, 2200),
    score,
    opening: openingOf(random, temper, language),
    detail: random.pick(words.details),
    thanks: random.pick(words.thanks),
  };
}

function openingOf(random: SeededRandom, temper: Temper, language: Language): string | undefined {
  const words = customerWords[language];
  if (temper === 'button_first') return undefined;
  if (temper === 'typed_request') return random.pick(words.wantsPerson);
  if (temper === 'terse' || temper === 'angry' || temper === 'risky' || temper === 'unanswerable')
    return random.pick(words[temper]);
  return random.pick(words.questions);
}
