import { readArticleFile } from './article-file';

const FILE = `---
title: 'Ways: to pay'
locale: en
sampleQuestions:
  - Which cards?
  - 'A "quoted": question'
---

Body.

---

More.
`;

describe('readArticleFile', () => {
  it('reads title, locale, questions and body', () => {
    expect(readArticleFile(FILE)).toEqual({
      title: 'Ways: to pay',
      locale: 'en',
      sampleQuestions: ['Which cards?', 'A "quoted": question'],
      body: 'Body.\n\n---\n\nMore.',
    });
  });

  it('says what is missing', () => {
    expect(() => readArticleFile('# no front matter')).toThrow('front matter');
    expect(() => readArticleFile('---\nlocale: en\n---\nBody')).toThrow('title');
  });
});
