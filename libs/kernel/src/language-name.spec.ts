import { languageName } from './language-name';

describe('the name of a language', () => {
  it('is English, and a tag that is none stays as it is', () => {
    expect(['sv', 'no_tag!', ''].map(languageName)).toEqual(['Swedish', 'Traditional Chinese', 'no_tag!', '']);
  });
});
