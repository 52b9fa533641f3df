import { tier } from '@handraise/contracts';
import { z } from 'zod';

const optionalText = (max: number) => z.string().trim().min(1).max(max).optional().catch(undefined);

/**
 * What a host may say about its customer. Only `sub` is needed; an optional claim that is malformed counts as not
 * given, so that a host's odd profile never locks its customer out, and never makes one a VIP.
 */
export const hostClaims = z.object({
  sub: z.string().min(1).max(255),
  name: optionalText(200),
  email: z.email().max(320).optional().catch(undefined),
  tier: tier.optional().catch(undefined),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional()
    .catch(undefined),
  attributes: z.record(z.string().max(100), z.unknown()).optional().catch(undefined),
});

export type HostClaims = z.output<typeof hostClaims>;

const MAX_ATTRIBUTE_BYTES = 4096;

/** Attributes are kept whole or not at all. */
export function boundedAttributes(attributes: HostClaims['attributes']): Record<string, unknown> {
  return attributes && JSON.stringify(attributes).length <= MAX_ATTRIBUTE_BYTES ? attributes : {};
}
