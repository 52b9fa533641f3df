import { contentOf, emptyDraft, faultsOf, isSame } from './draft';

const draft = {
  title: ' Returns ',
  locale: 'en',
  body: 'You have 30 days.',
  questions: 'How long?\n\n Can I return it? \n',
};

describe('an article that is being written', () => {
  it('has one question on each line', () => {
    expect(contentOf(draft).sampleQuestions).toEqual(['How long?', 'Can I return it?']);
    expect(contentOf(draft).title).toBe('Returns');
  });

  it('can be published when nothing is missing', () => {
    expect(faultsOf(draft)).toEqual({});
  });

  it('names what is missing', () => {
    expect(Object.keys(faultsOf({ ...emptyDraft, locale: 'english!', questions: 'x' }))).toEqual([
      'title',
      'locale',
      'body',
      'questions',
    ]);
  });

  it('knows whether it was changed', () => {
    expect(isSame(draft, { ...draft })).toBe(true);
    expect(isSame(draft, { ...draft, body: 'You have 14 days.' })).toBe(false);
  });
});
