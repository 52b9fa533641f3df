import { leans, mayFollowUp } from './follow-up';

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

describe('leans', () => {
  it.each(['how long do I have?', 'and to Norway?', 'how much?', 'was kostet das?', 'is it free of charge for me?'])(
    '%p',
    (text) => expect(leans(text)).toBe(true),
  );
  it.each(['What is the capital of Peru?', 'Who won the world cup?'])('not %p', (text) =>
    expect(leans(text)).toBe(false),
  );
});
