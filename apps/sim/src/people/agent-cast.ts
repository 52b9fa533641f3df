import type { CommandInput } from '@handraise/client';
import type { SeededRandom } from '../random/seeded-random';

/** How an agent answers offers. */
export type Habit = 'steady' | 'picky' | 'sleepy' | 'flaky';
type Application = CommandInput<'applyAsAgent'>;

/** An agent of the demo market. */
export interface AgentPersona {
  /** The first name. It begins with "Demo-" wherever it is shown: these agents are paid, so nothing else marks them. */
  readonly name: string;
  readonly habit: Habit;
  readonly application: Omit<Application, 'email' | 'password'>;
}

/** The first language is the mother tongue. */
const spoken = (...codes: string[]): Application['languages'] =>
  codes.map((code, index) => ({ code, level: index === 0 ? 'native' : 'C1' }));
/** All at level 4: above what any intent asks for. */
const skilled = (...codes: Application['skills'][number]['code'][]): Application['skills'] =>
  codes.map((code) => ({ code, level: 4 }));

/** Six people with whom every language and skill of the demo's customers is served, and every habit is seen. */
const cast: readonly AgentPersona[] = [
  person(
    'Nora Lind',
    'steady',
    ['SE', 'Europe/Stockholm'],
    spoken('sv', 'en', 'de'),
    skilled('orders', 'returns', 'fraud'),
  ),
  person(
    'Luis Romero',
    'steady',
    ['ES', 'Europe/Madrid'],
    spoken('es', 'en', 'fr'),
    skilled('payments', 'account', 'fraud'),
  ),
  person(
    'Amira Diallo',
    'steady',
    ['MA', 'Africa/Casablanca'],
    spoken('ar', 'fr', 'en'),
    skilled('orders', 'payments'),
  ),
  person('Jonas Weber', 'picky', ['DE', 'Europe/Berlin'], spoken('de', 'en'), skilled('technical', 'payments')),
  person('Claire Martin', 'sleepy', ['FR', 'Europe/Paris'], spoken('fr', 'en', 'es'), skilled('returns', 'disputes')),
  person('Erik Berg', 'flaky', ['SE', 'Europe/Stockholm'], spoken('en', 'sv'), skilled('account', 'returns')),
];

function person(
  fullName: string,
  habit: Habit,
  [country, timezone]: [string, string],
  languages: Application['languages'],
  skills: Application['skills'],
): AgentPersona {
  const name = `Demo-${fullName}`;
  return { name: firstNameOf(name), habit, application: { name, country, timezone, languages, skills } };
}

function firstNameOf(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** As many agents as wanted; those after the sixth are like one of the six. */
export const castAgents = (count: number): AgentPersona[] =>
  Array.from({ length: count }, (_, index) => {
    const like =
      cast[index % cast.length] ?? person('Nora Lind', 'steady', ['SE', 'Europe/Stockholm'], spoken('en'), []);
    const round = Math.floor(index / cast.length);
    return round === 0 ? like : again(like, round + 1);
  });

/** Another one of the same kind, to be told apart by the first name. */
function again(like: AgentPersona, count: number): AgentPersona {
  const name = `${like.name}${count}`;
  return { ...like, name, application: { ...like.application, name: like.application.name.replace(like.name, name) } };
}

/** What becomes of an offer. */
export interface OfferAnswer {
  readonly answer: 'accept' | 'decline' | 'ignore';
  readonly afterMs: number;
}

/** Answers of each habit, in turn: what it is named after comes first, so that a short run shows it too. */
const rounds: Readonly<Record<Habit, readonly OfferAnswer['answer'][]>> = {
  steady: ['accept'],
  picky: ['decline', 'accept'],
  sleepy: ['ignore', 'accept', 'accept'],
  flaky: ['accept'],
};

/** How a habit answers its n-th offer, counted from 0; only the pause before it is left to chance. */
export function answerBy(habit: Habit, nth: number, random: SeededRandom): OfferAnswer {
  const round = rounds[habit];
  return { answer: round[nth % round.length] ?? 'accept', afterMs: random.between(1000, 3000) };
}
