import { DomainError } from '@handraise/kernel';
import { Injectable } from '@nestjs/common';
import type { Caller } from './caller';
import { TokenGate } from './token-gate';
import { TokenIssuer, type VerifiedToken } from './token-issuer';

interface Origin {
  readonly correlationId: string;
  readonly address: string;
}

/** Turns a bearer token into a caller. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly issuer: TokenIssuer,
    private readonly gate: TokenGate,
  ) {}

  /** A request without a token is anonymous; one with a bad token is refused. */
  async fromHeader(header: string | undefined, origin: Origin, takesEnded = false): Promise<Caller> {
    if (header === undefined || header === '') return { kind: 'anonymous', ...origin };
    const [scheme, token] = header.split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token)
      throw new DomainError('UNAUTHENTICATED', 'Send the token as "Authorization: Bearer <token>".');
    return toCaller(await this.verify(token, takesEnded), origin);
  }

  /** Throws `TOKEN_EXPIRED`, or `UNAUTHENTICATED` for a token that is not ours or whose login has ended. */
  async verify(token: string, takesEnded = false): Promise<VerifiedToken> {
    const verified = await (takesEnded ? this.issuer.verifyEnded(token) : this.issuer.verify(token));
    await this.gate.assertOpen(verified);
    return verified;
  }
}

/** Who asks, out of their token and where the request came from. */
export function toCaller(token: VerifiedToken, origin: Origin & { socketId?: string; deviceId?: string }): Caller {
  if (token.kind === 'customer') {
    const vouched = token.vouchedAt === undefined ? {} : { vouchedAt: token.vouchedAt };
    return { kind: 'customer', id: token.id, ...origin, ...vouched };
  }
  return { kind: token.kind, id: token.id, familyId: token.familyId, ...origin };
}
