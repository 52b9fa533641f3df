import { findLoop } from './loop';
import { DEFAULT_TRIAGE_POLICY } from './route';

const { loop } = DEFAULT_TRIAGE_POLICY;
const turn = (answer: string, confidence = 0.9) => ({ answer, confidence });
const find = (turns: { answer: string; confidence: number }[]) => findLoop(turns, loop, 0.3);

describe('a conversation that goes in circles', () => {
  it('is one of six turns', () => {
    const turns = [
      'one about shipping',
      'two about parcels',
      'three about labels',
      'four about money',
      'five about limits',
    ].map((text) => turn(text));
    expect(find(turns)).toBeUndefined();
    expect(find([...turns, turn('')])).toBe('LOOP_TURNS');
  });

  it('is one with the same answer twice, also reworded a little', () => {
    expect(
      find([turn('Refunds take three to five working days.'), turn('Refunds take three to five working days!')]),
    ).toBe('LOOP_SIMILAR_ANSWERS');
    expect(
      find([turn('Refunds take three to five working days.'), turn('Track your parcel in the app under Orders.')]),
    ).toBeUndefined();
    expect(find([turn('Hello!'), turn('Hello!')])).toBeUndefined();
  });

  it('is one of two guesses in a row', () => {
    expect(find([turn('', 0.1), turn('', 0.2)])).toBe('LOOP_LOW_CONFIDENCE');
    expect(find([turn('', 0.1), turn('', 0.8)])).toBeUndefined();
    expect(find([turn('', 0.1)])).toBeUndefined();
  });
});
