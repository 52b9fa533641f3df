/** What is known of a refresh token when somebody shows it. */
export interface ShownToken {
  readonly usedBefore: boolean;
  readonly expired: boolean;
  readonly familyRevoked: boolean;
  readonly accountActive: boolean;
}

export type RefreshVerdict = 'rotate' | 'refuse' | 'revoke_family';

/** A token that was used before is in two hands: nobody can tell which is the owner's, so the whole login ends. */
export function judgeRefresh(token: ShownToken): RefreshVerdict {
  if (token.familyRevoked || !token.accountActive) return 'refuse';
  if (token.usedBefore) return 'revoke_family';
  return token.expired ? 'refuse' : 'rotate';
}
