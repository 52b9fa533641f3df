import { knowledgeCommands } from './knowledge';

describe('the body of an article', () => {
  const accepts = (body: string): boolean =>
    knowledgeCommands.createArticle.input.safeParse({ title: 'A title', locale: 'en', body }).success;

  it('may nest lists and quotes, as people do', () => {
    expect(accepts('> - one\n>   1. two\n\n- - -\n\n----------------------\n')).toBe(true);
  });

  it('may not nest them without end, which would hold the server at each start', () => {
    expect(accepts(`${'- '.repeat(25_000)}a`)).toBe(false);
    expect(accepts(`Fine.\n\n${'>'.repeat(5_000)}`)).toBe(false);
    expect(accepts('1. '.repeat(5_000))).toBe(false);
  });
});
