import { isContact } from './contact';

describe('a way to reach somebody', () => {
  it.each([
    '+46 70 123 45 67',
    '(030) 1234-567',
    '٠٧٠١٢٣٤٥٦٧',
    '555 0199 22',
    'sam@example.com',
    ' zoë.å@müller.example ',
  ])('may be %s', (text) => expect(isContact(text)).toBe(true));

  it.each([
    '',
    'abc',
    'call me',
    '12345',
    'sam@',
    '@example.com',
    'sam@example',
    '1234567890123456',
    'tomorrow at 18:00',
  ])('is not "%s"', (text) => expect(isContact(text)).toBe(false));
});
