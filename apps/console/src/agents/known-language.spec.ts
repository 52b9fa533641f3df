import { isKnownLanguage } from './known-language';

describe('a language that is granted', () => {
  it.each(['en', 'pt-BR', 'AR', 'zh-Hant', 'gsw'])('%s is one', (tag) => expect(isKnownLanguage(tag)).toBe(true));

  it.each(['xx', 'english', '', 'e', 'xx-SE', '!'])('“%s” is none', (tag) => expect(isKnownLanguage(tag)).toBe(false));
});
