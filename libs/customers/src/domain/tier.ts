import type { Tier } from '@handraise/contracts';

/** Where a tier can come from. A tier from anywhere else does not exist. */
export interface TierSources {
  readonly adminTier: Tier | null;
  readonly tokenTier: Tier | null;
}

/** The tier that counts, and who said so: admins see both. */
export interface EffectiveTier {
  readonly tier: Tier;
  readonly tierSource: 'admin' | 'token' | 'default';
}

/** An admin's setting, else the last valid token's, else standard. */
export function effectiveTier({ adminTier, tokenTier }: TierSources): EffectiveTier {
  if (adminTier) return { tier: adminTier, tierSource: 'admin' };
  if (tokenTier) return { tier: tokenTier, tierSource: 'token' };
  return { tier: 'standard', tierSource: 'default' };
}
