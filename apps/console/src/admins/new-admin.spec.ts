import { emptyAdmin, faultsOf } from './new-admin';

describe('a new admin', () => {
  it('needs a name, an address and a password of some length', () => {
    expect(Object.keys(faultsOf(emptyAdmin))).toEqual(['name', 'email', 'password']);
    expect(Object.keys(faultsOf({ name: ' ', email: 'maya', password: 'short' }))).toEqual([
      'name',
      'email',
      'password',
    ]);
  });

  it('can be made when nothing is missing', () => {
    expect(faultsOf({ name: 'Maya', email: 'maya@example.org', password: 'tall-umbrella' })).toEqual({});
  });
});
