import { EldLanguageIdentifier } from '@handraise/llm/testing';
import { languageOfTurn, wordsOf } from './turn-language';

const identifier = new EldLanguageIdentifier();
const judge = async (text: string, known?: string) => {
  const words = wordsOf(text);
  return languageOfTurn(words, await identifier.identify(words), known);
};

describe('the language of a turn', () => {
  it.each(['Hi', 'no', 'hello 123', 'message 12', 'PayPal', 'Visa', 'I paid', 'ab', 'ok', 'DHL'])(
    'is the customer’s own when only %p was written',
    async (text) => {
      expect(await judge(text, 'en-GB')).toBe('en');
      expect(await judge(text, 'sv')).toBe('sv');
    },
  );

  it.each(['Hi', 'no', 'hello 123', 'message 12', 'Visa', 'I paid', 'ab', '12345', '', 'PayPal', 'iPhone'])(
    'is English for %p of whom nothing is known',
    async (text) => expect(await judge(text)).toBe('en'),
  );

  it.each([
    ['Bonjour', 'fr'],
    ['danke', 'de'],
    ['gracias', 'es'],
    ['مرحبا', 'ar'],
    ['здравствуйте, где мой заказ', 'ru'],
  ])('is told by a greeting such as %p where nothing else is known', async (text, language) => {
    expect(await judge(text)).toBe(language);
  });

  it('is not told by numbers, ids, addresses and links', async () => {
    expect(wordsOf('customer line 3f2a11c9-77aa-4b1d see https://example.com/produkt me@beispiel.de')).toBe(
      'customer line see',
    );
    expect(await judge('customer line 3f2a11c9-77aa-4b1d', 'en')).toBe('en');
  });

  it.each([
    ['Wo bleibt meine Bestellung von letzter Woche?', 'de'],
    ['¿Dónde está mi pedido de la semana pasada?', 'es'],
    ['أين طلبي', 'ar'],
  ])('changes with a sentence in another one: %p', async (text, language) => {
    expect(await judge(text, 'en')).toBe(language);
  });
});
