import { questionsIn } from './questions-in';

describe('questionsIn', () => {
  it('tells the questions of a message apart', () => {
    expect(questionsIn('Hi! How do I return shoes? And what does express cost?')).toEqual([
      'How do I return shoes?',
      'And what does express cost?',
    ]);
    expect(questionsIn('كيف أعيد المنتج؟ وكم تكلفة الشحن الآن؟')).toHaveLength(2);
  });

  it('finds none in a message with one question, or with a mere "really?"', () => {
    expect(questionsIn('How do I return shoes?')).toEqual([]);
    expect(questionsIn('Really?? How do I return shoes?')).toEqual([]);
    expect(questionsIn('')).toEqual([]);
  });
});
