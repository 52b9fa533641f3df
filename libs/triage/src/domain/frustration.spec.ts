import { readBanking77 } from '@handraise/llm/testing';
import { isFrustrated } from './frustration';

describe('frustration', () => {
  it.each([
    'this is ridiculous',
    'I HAVE BEEN WAITING ALL DAY FOR THIS!!!',
    'third time I ask',
    'you are not helping',
    'das ist eine Frechheit',
    'esto es inaceptable',
    'c’est scandaleux',
    'det här är oacceptabelt',
    'خدمة فاشلة',
  ])('shows in: %s', (text) => {
    expect(isFrustrated(text)).toBe(true);
  });

  it.each(['where is my order?', 'HELLO', 'OK THANKS', 'why?!', 'PIN and SMS and IBAN codes', 'wie lange dauert das?'])(
    'does not show in: %s',
    (text) => {
      expect(isFrustrated(text)).toBe(false);
    },
  );

  const messages = readBanking77('test');
  (messages.length > 0 ? it : it.skip)(
    'shows in at most 2 % of ordinary bank questions (left out without the public set BANKING77)',
    () => {
      expect(messages.filter(({ text }) => isFrustrated(text)).length / messages.length).toBeLessThan(0.02);
    },
  );
});
