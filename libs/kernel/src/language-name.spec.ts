import { languageName } from './language-name';

describe('the name of a language', () => {
  it('is English, and a tag that is none stays as it is', () => {
    expect(['sv', 'de-AT', 'no tag'].map(languageName)).toEqual(['Swedish', 'Austrian German', 'no tag']);
  });
});
