import { plainSpeech } from './plain-speech';

describe('what a practice agent says', () => {
  it.each([
    ['Open **Card → Freeze**.', 'Open Card → Freeze.'],
    ['It is *not* charged, _never_ and __nowhere__.', 'It is not charged, never and nowhere.'],
    ['1. Go to **checkout**.\n2. Choose `Pay in 4`.', '1. Go to checkout.\n2. Choose Pay in 4.'],
    ['## Fees\n\nSee [the terms](https://lumo.example/terms).', 'Fees\n\nSee the terms (https://lumo.example/terms).'],
    ['A\\* star and 6 \\_ lines', 'A* star and 6 _ lines'],
  ])('is %j without marks', (markdown, plain) => {
    expect(plainSpeech(markdown)).toBe(plain);
  });

  it.each(['2 * 3 * 4 = 24', 'the field first_name_only', '- 25 % now', '5 < 6 and #1', 'Ends with 6 EUR.'])(
    'leaves %j as it is',
    (text) => {
      expect(plainSpeech(text)).toBe(text);
    },
  );
});
