import { firstName, maskContact, maskEmail } from './masking';
import { effectiveTier } from './tier';

describe('the effective tier', () => {
  it.each([
    [null, null, 'standard', 'default'],
    [null, 'vip', 'vip', 'token'],
    ['standard', 'vip', 'standard', 'admin'],
    ['vip', null, 'vip', 'admin'],
  ] as const)('admin %s, token %s → %s by %s', (adminTier, tokenTier, tier, tierSource) =>
    expect(effectiveTier({ adminTier, tokenTier })).toEqual({ tier, tierSource }),
  );
});

describe('masking', () => {
  it('leaves the first name, and the ends of an e-mail address', () => {
    expect(firstName(' Anna  Maria Svensson')).toBe('Anna');
    expect(maskEmail('anna.svensson@example.org')).toBe('a•••@e•••.org');
    expect(maskEmail('a@localhost')).toBe('a•••@l•••');
  });

  it('leaves of a contact what tells two apart', () => {
    expect(maskContact('+46 70 123 45 67')).toBe('•••67');
    expect(maskContact('anna.svensson@example.org')).toBe('a•••@e•••.org');
  });
});
