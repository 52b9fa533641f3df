import { sentencesIn } from './sentences';
import { smalltalkOf } from './smalltalk';

describe('smalltalkOf', () => {
  it.each([
    ['Hi!', 'greeting'],
    ['  Grüß Gott ', 'greeting'],
    ['Bonjour', 'greeting'],
    ['مرحبًا', 'greeting'],
    ['Thank you so much!!', 'thanks'],
    ['Thank you, that helped!', 'thanks'],
    ['Danke, das hat geholfen.', 'thanks'],
    ['¡Muchas gracias!', 'thanks'],
    ['tack 🙏', 'thanks'],
    ['Are you a bot?', 'identity'],
    ["That's all", 'farewell'],
    ['OK', 'acknowledgement'],
  ])('knows %s as %s', (text, kind) => {
    expect(smalltalkOf(text)).toBe(kind);
  });

  it.each(['Hi, where is my parcel?', 'thanks but it is still broken', 'refund', ''])(
    'takes %j as something to answer',
    (text) => {
      expect(smalltalkOf(text)).toBeUndefined();
    },
  );
});

describe('sentencesIn', () => {
  it('speaks the language of the customer, whatever the region', () => {
    expect(sentencesIn('de-AT').greeting).toContain('KI-Assistent');
    expect(sentencesIn('ar').abstention).toMatch(/\p{Script=Arabic}/u);
  });

  it('speaks English where it has no words', () => {
    expect(sentencesIn('und')).toBe(sentencesIn('en'));
    expect(sentencesIn('constructor')).toBe(sentencesIn('en'));
  });

  it('says in every language that it is an AI and how to reach a person', () => {
    for (const language of ['en', 'de', 'es', 'fr', 'sv', 'ar', 'it', 'pt', 'nl'])
      for (const sentence of Object.values(sentencesIn(language))) expect(sentence.length).toBeGreaterThan(10);
  });

  it.each([
    ['Perfecto, gracias.', 'thanks'],
    ['Super, danke! Tschüss!', 'farewell'],
    ['ok. merci', 'thanks'],
    ['Hello, are you a bot?', 'identity'],
  ])('understands several phrases in one message: %s', (text, kind) => {
    expect(smalltalkOf(text)).toBe(kind);
  });

  it.each(['Thanks, but where is my parcel?', 'ok, and by express?'])(
    'takes a question beside it as a question: %s',
    (text) => {
      expect(smalltalkOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['👍', 'acknowledgement'],
    ['🙏🙏', 'thanks'],
    ['👋', 'greeting'],
    ['😡😡😡', 'unclear'],
    ['...', 'unclear'],
    ['?', 'unclear'],
    ['https://example.com/x?y=1', 'unclear'],
    ['LM-20394857', 'unclear'],
    ['#4711', 'unclear'],
    ['RR123456785SE', 'unclear'],
  ] as const)('%s is %s', (text, kind) => {
    expect(smalltalkOf(text)).toBe(kind);
  });

  it.each(['where is LM-20394857', 'PIN', '我的包裹在哪里', 'bill for https://example.com'])('is not: %s', (text) => {
    expect(smalltalkOf(text)).toBeUndefined();
  });
});
