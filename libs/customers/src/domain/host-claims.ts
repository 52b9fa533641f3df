import { languageTag, name, tier } from '@handraise/contracts';
import { z } from 'zod';

/** PostgreSQL stores no NUL, and JSON in it no half of a surrogate pair. */
const UNSTORABLE = /\u0000|\p{Surrogate}/u;
const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  return typeof value !== 'object' || value === null || Object.entries(value).flat().every(isStorable);
};

/**
 * What a host may say about its customer. Only `sub` is needed; an optional claim that is malformed counts as not
 * given, so that a host's odd profile never locks its customer out, and never makes one a VIP.
 */
export const hostClaims = z.object({
  sub: z.string().min(1).max(255).refine(isStorable),
  name: name(1, 200).optional().catch(undefined),
  email: z.email().max(320).optional().catch(undefined),
  tier: tier.optional().catch(undefined),
  locale: languageTag.optional().catch(undefined),
  attributes: z.record(z.string().max(100), z.unknown()).refine(isStorable).optional().catch(undefined),
});

/** What is left of a token's claims once the odd ones are dropped. */
export type HostClaims = z.output<typeof hostClaims>;

/** Characters of their JSON: a page's worth of attributes, not a host's database. */
const MAX_ATTRIBUTE_BYTES = 4096;

/** Attributes are kept whole or not at all. */
export function boundedAttributes(attributes: HostClaims['attributes']): Record<string, unknown> {
  return attributes && JSON.stringify(attributes).length <= MAX_ATTRIBUTE_BYTES ? attributes : {};
}
