import { SeededRandom } from './seeded-random';

const draw = (random: SeededRandom): number[] => Array.from({ length: 20 }, () => random.next());

describe('chance with a seed', () => {
  it('repeats for the same seed and differs for another', () => {
    expect(draw(new SeededRandom('1'))).toEqual(draw(new SeededRandom('1')));
    expect(draw(new SeededRandom('1'))).not.toEqual(draw(new SeededRandom('2')));
  });

  it('gives a fork that does not depend on what was drawn before', () => {
    const used = new SeededRandom('1');
    draw(used);
    expect(draw(used.fork('a'))).toEqual(draw(new SeededRandom('1').fork('a')));
  });

  it('is spread evenly over its range', () => {
    const random = new SeededRandom('spread');
    const mean = Array.from({ length: 10_000 }, () => random.next()).reduce((sum, value) => sum + value, 0) / 10_000;
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
  });

  it('deals every card of a deck before any comes again', () => {
    const deck = new SeededRandom('1').deal(['a', 'b', 'c']);
    const hands = [0, 1].map(() => [0, 1, 2].map(() => deck.next().value).sort());
    expect(hands).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });
});
