import type { CommandInput } from '@handraise/client';
import type { SeededRandom } from '../random/seeded-random';

/** How an agent answers offers. */
export type Habit = 'steady' | 'picky' | 'sleepy' | 'flaky';
type Application = CommandInput<'applyAsAgent'>;

/** An agent of the demo market. */
export interface AgentPersona {
  readonly name: string;
  readonly habit: Habit;
  readonly application: Omit<Application, 'email' | 'password'>;
}

const spoken = (...codes: string[]): Application['languages'] =>
  codes.map((code, index) => ({ code, level: index === 0 ? 'native' : 'C1' }));
const skilled = (...codes: Application['skills'][number]['code'][]): Application['skills'] =>
  codes.map((code) => ({ code, level: 4 }));

const cast: readonly AgentPersona[] = [
  person('Nora', 'steady', ['SE', 'Europe/Stockholm'], spoken('sv', 'en', 'de'), skilled('orders', 'returns', 'fraud')),
  person('Luis', 'steady', ['ES', 'Europe/Madrid'], spoken('es', 'en', 'fr'), skilled('payments', 'account', 'fraud')),
  person('Amira', 'steady', ['MA', 'Africa/Casablanca'], spoken('ar', 'fr', 'en'), skilled('orders', 'payments')),
  person('Jonas', 'picky', ['DE', 'Europe/Berlin'], spoken('de', 'en'), skilled('technical', 'payments')),
  person('Claire', 'sleepy', ['FR', 'Europe/Paris'], spoken('fr', 'en', 'es'), skilled('returns', 'disputes')),
  person('Erik', 'flaky', ['SE', 'Europe/Stockholm'], spoken('en', 'sv'), skilled('account', 'returns')),
];

function person(
  name: string,
  habit: Habit,
  [country, timezone]: [string, string],
  languages: Application['languages'],
  skills: Application['skills'],
): AgentPersona {
  return { name, habit, application: { name: `${name} Demo`, country, timezone, languages, skills } };
}

/** As many agents as wanted; those after the sixth are like one of the six. */
export const castAgents = (count: number): AgentPersona[] =>
  Array.from({ length: count }, (_, index) => {
    const like = cast[index % cast.length] ?? person('Nora', 'steady', ['SE', 'Europe/Stockholm'], spoken('en'), []);
    const round = Math.floor(index / cast.length);
    return round === 0 ? like : { ...like, name: `${like.name}${round + 1}` };
  });

/** What becomes of an offer. */
export interface OfferAnswer {
  readonly answer: 'accept' | 'decline' | 'ignore';
  readonly afterMs: number;
}

/** How each habit answers; silence is what the others pay for, so it is rare. */
export function answerBy(habit: Habit, random: SeededRandom): OfferAnswer {
  const afterMs = random.between(1000, 3000);
  if (habit === 'picky' && random.chance(0.5)) return { answer: 'decline', afterMs };
  if (habit === 'sleepy' && random.chance(0.6)) return { answer: 'ignore', afterMs };
  return { answer: 'accept', afterMs };
}
