import { assertGoodPassword } from './password';

const email = 'maja.kowalska@example.org';

describe('a password', () => {
  it.each(['correct horse battery', 'tR9-umbrella', 'ζεστό ψωμί σήμερα'])('may be "%s"', (password) =>
    expect(() => assertGoodPassword(password, email)).not.toThrow(),
  );

  it.each([
    ['short', 'at least 10'],
    ['aaaaaaaaaaaa', 'too regular'],
    ['1234567890', 'too regular'],
    ['jihgfedcba', 'too regular'],
    ['Password123!', 'most used'],
    ['qwertyuiop', 'most used'],
    ['maja.kowalska1', 'e-mail'],
  ])('is not "%s"', (password, reason) => expect(() => assertGoodPassword(password, email)).toThrow(reason));
});
