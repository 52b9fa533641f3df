import { askWhich, pickedTitle } from './choices';
import { sentencesIn } from './sentences';

const TITLES = ['Return an item', 'Damaged, faulty or wrong item', 'When a refund arrives'];

describe('askWhich', () => {
  it('numbers the titles and shows the way to a person', () => {
    const { choose, offer } = sentencesIn('de');
    expect(askWhich(['Eins', 'Zwei'], 'de')).toBe(`${choose}\n\n1. Eins\n2. Zwei\n\n${offer}`);
  });

  it('asks nothing where there is nothing to choose from', () => {
    expect(askWhich(['Return an item', 'Return an item'], 'en')).toBeUndefined();
    expect(askWhich([], 'en')).toBeUndefined();
  });
});

describe('pickedTitle', () => {
  const asked = askWhich(TITLES, 'en');

  it.each(['2', '2.', ' 2 ', 'nr 2', 'the 2nd', '#2!', '٢'])('understands %j', (message) => {
    expect(pickedTitle(message, asked)).toBe('Damaged, faulty or wrong item');
  });

  it.each(['4', '0', '22', 'it broke after 2 days', 'none of these', ''])('picks nothing by %j', (message) => {
    expect(pickedTitle(message, asked)).toBeUndefined();
  });

  it('picks from choices only, not from the steps of an answer', () => {
    expect(pickedTitle('2', '1. Open **Orders**\n2. Tap **Return**')).toBeUndefined();
    expect(pickedTitle('2', undefined)).toBeUndefined();
  });

  it('knows the choices again in whatever language they were given', () => {
    expect(pickedTitle('1', askWhich(['فقدان البطاقة', 'إرجاع منتج'], 'ar'))).toBe('فقدان البطاقة');
  });
});
