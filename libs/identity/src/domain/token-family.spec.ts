import { judgeRefresh, type ShownToken } from './token-family';

const fresh: ShownToken = { usedBefore: false, expired: false, familyRevoked: false, accountActive: true };

describe('a refresh token', () => {
  it.each([
    [{}, 'rotate'],
    [{ usedBefore: true }, 'revoke_family'],
    [{ usedBefore: true, expired: true }, 'revoke_family'],
    [{ expired: true }, 'refuse'],
    [{ familyRevoked: true, usedBefore: true }, 'refuse'],
    [{ accountActive: false }, 'refuse'],
  ] as const)('%j → %s', (change, verdict) => expect(judgeRefresh({ ...fresh, ...change })).toBe(verdict));
});
