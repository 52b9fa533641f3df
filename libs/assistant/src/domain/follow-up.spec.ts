import { mayFollowUp } from './follow-up';

describe('mayFollowUp', () => {
  it.each([
    'and to Norway?',
    'how long do I have?',
    'und nach Norwegen?',
    'and does that also hold for shoes that I wore once',
  ])('%s', (text) => {
    expect(mayFollowUp(text)).toBe(true);
  });

  it('is false of a question that stands by itself', () => {
    expect(mayFollowUp('I would like to know how long a return of my shoes takes')).toBe(false);
  });
});
