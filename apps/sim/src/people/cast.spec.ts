import { SeededRandom } from '../random/seeded-random';
import { isThanks } from '../texts/agent-words';
import { customerWords } from '../texts/customer-words';
import { languageOf, languages } from '../texts/language';
import { answerBy, castAgents, type Habit } from './agent-cast';
import { castCustomers, tempers } from './customer-cast';

const traffic = { minutes: 2, perMinute: 15 };

describe('the people of the simulation', () => {
  it('are the same for the same seed', () => {
    const [first, again, other] = ['1', '1', '2'].map((seed) => castCustomers(new SeededRandom(seed), traffic));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('are of every temper, language and tier, and come one after the other', () => {
    const cast = castCustomers(new SeededRandom('1'), traffic);
    expect(cast).toHaveLength(30);
    expect(new Set(cast.slice(0, tempers.length).map(({ temper }) => temper))).toEqual(new Set(tempers));
    expect(new Set(cast.map(({ language }) => language))).toEqual(new Set(languages));
    expect(cast.filter(({ tier }) => tier === 'vip')).toHaveLength(6);
    const arrivals = cast.map(({ arrivesAtMs }) => arrivesAtMs);
    expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
  });

  it('have an agent for every language, whatever the number of agents', () => {
    const spoken = castAgents(6).flatMap(({ application }) => application.languages.map(({ code }) => code));
    expect(new Set(spoken)).toEqual(new Set(languages));
    expect(new Set(castAgents(20).map(({ name }) => name)).size).toBe(20);
  });

  it('bear a first name that says everywhere that they are of the demo', () => {
    for (const { name, application } of castAgents(8)) {
      expect(name).toMatch(/^Demo-[A-Z][a-z]+2?$/);
      expect(application.name).toMatch(/^Demo-\w+ [A-Z][a-z]+$/);
      expect(application.name.split(' ')[0]).toBe(name);
    }
  });

  it('answer offers by their habits, and show each habit with the first offer', () => {
    const random = new SeededRandom('habits');
    const answers = (habit: Habit) => [0, 1, 2, 3].map((nth) => answerBy(habit, nth, random).answer);
    expect(answers('steady')).toEqual(['accept', 'accept', 'accept', 'accept']);
    expect(answers('picky')).toEqual(['decline', 'accept', 'decline', 'accept']);
    expect(answers('sleepy')).toEqual(['ignore', 'accept', 'accept', 'ignore']);
  });

  it('are understood when they thank, and questions are not taken for thanks', () => {
    for (const language of languages) {
      for (const thanks of customerWords[language].thanks) expect([thanks, isThanks(thanks)]).toEqual([thanks, true]);
      for (const question of customerWords[language].questions) expect(isThanks(question)).toBe(false);
    }
  });

  it('fall back to English for a language that they do not speak', () => {
    expect(languageOf('pt-BR')).toBe('en');
    expect(languageOf('de-AT')).toBe('de');
  });
});
