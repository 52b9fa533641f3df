import { DomainError, type AccountId, type CustomerId } from '@handraise/kernel';
import { Injectable } from '@nestjs/common';
import { createLocalJWKSet, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { KeyRing } from './key-ring';

/** Access tokens live this long; sockets are cut then unless refreshed. */
export const ACCESS_TOKEN_SECONDS = 600;
const ISSUER = 'handraise';
const TYPE = 'at+jwt';

const claims = z.object({
  sub: z.uuid(),
  exp: z.int(),
  kind: z.enum(['customer', 'agent', 'admin']),
  fam: z.string().optional(),
  vat: z.int().optional(),
});

/** Whom a token is for; the family is the login that it belongs to. */
export type TokenSubject =
  | { readonly kind: 'customer'; readonly id: CustomerId; readonly vouchedAt?: number }
  | { readonly kind: 'agent' | 'admin'; readonly id: AccountId; readonly familyId: string };

/** The same, from a token that is ours and in date. */
export type VerifiedToken = TokenSubject & { readonly expiresAt: Date };

/** Issues and checks access tokens: EdDSA JWTs of our own (RFC 9068 in form), short-lived. */
@Injectable()
export class TokenIssuer {
  constructor(private readonly keys: KeyRing) {}

  /** For `ACCESS_TOKEN_SECONDS`; nothing is stored. */
  async issue(subject: TokenSubject): Promise<{ accessToken: string; expiresInSeconds: number }> {
    const { kid, key } = await this.keys.signingKey();
    const own = subject.kind === 'customer' ? { vat: subject.vouchedAt } : { fam: subject.familyId };
    const accessToken = await new SignJWT({ kind: subject.kind, ...own })
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid })
      .setSubject(subject.id)
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt()
      .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
      .sign(key);
    return { accessToken, expiresInSeconds: ACCESS_TOKEN_SECONDS };
  }

  /** Throws `TOKEN_EXPIRED` or `UNAUTHENTICATED`. */
  async verify(token: string): Promise<VerifiedToken> {
    const { payload, ended } = await this.read(token);
    if (ended) throw new DomainError('TOKEN_EXPIRED', 'The access token has ended; get a new one.');
    return payload;
  }

  /** The same for a token that may have ended: it is ours all the same. */
  async verifyEnded(token: string): Promise<VerifiedToken> {
    return (await this.read(token)).payload;
  }

  private async read(token: string): Promise<{ payload: VerifiedToken; ended: boolean }> {
    const keySet = createLocalJWKSet(this.keys.publicKeys());
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer: ISSUER,
        audience: ISSUER,
        typ: TYPE,
        algorithms: ['EdDSA'],
      });
      return { payload: toSubject(claims.parse(payload)), ended: false };
    } catch (error) {
      // thrown last of all, when signature, issuer, audience and type were found to be right
      const known = error instanceof errors.JWTExpired ? claims.safeParse(error.payload) : undefined;
      if (known?.success) return { payload: toSubject(known.data), ended: true };
      throw new DomainError('UNAUTHENTICATED', 'The access token is not valid.');
    }
  }
}

function toSubject(token: z.infer<typeof claims>): VerifiedToken {
  const expiresAt = new Date(token.exp * 1000);
  if (token.kind === 'customer') {
    const vouched = token.vat === undefined ? {} : { vouchedAt: token.vat };
    return { kind: 'customer', id: token.sub as CustomerId, expiresAt, ...vouched };
  }
  return { kind: token.kind, id: token.sub as AccountId, familyId: token.fam ?? '', expiresAt };
}
