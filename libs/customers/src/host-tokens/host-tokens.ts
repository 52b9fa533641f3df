import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '@handraise/kernel';
import { CLOCK, Configuration, InputTexts, KeyRing } from '@handraise/platform';
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  SignJWT,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { hostClaims, type HostClaims } from '../domain/host-claims';

const SECRET_NAME = 'widget';
/** As hosts should do it: an identity token is for opening the widget, not for keeping. */
const DEMO_TOKEN_SECONDS = 3600;
/** No field of a host's token is left out of the cleaning. */
const NO_FIELDS: ReadonlySet<string> = new Set();
const required = { requiredClaims: ['exp', 'sub'] };

/** What the host says, once its signature is checked. */
export interface VerifiedHostToken {
  readonly claims: HostClaims;
  /** When the host signed it, in seconds since 1970; 0 when it does not say. */
  readonly signedAt: number;
}

/**
 * Tokens that the host page signs for its own customers: HS256 with the shared secret, or EdDSA and RS256 by the host's
 * published keys where those are configured. Which key a token may use follows from its algorithm, and each key accepts
 * only its own algorithms, so that a public key is never taken for a secret.
 */
@Injectable()
export class HostTokens {
  private readonly keySet: JWTVerifyGetKey | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly keys: KeyRing,
    private readonly texts: InputTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    const { WIDGET_JWKS_URL } = configuration.env;
    this.keySet = WIDGET_JWKS_URL === undefined ? undefined : createRemoteJWKSet(new URL(WIDGET_JWKS_URL));
  }

  /** Throws `TOKEN_EXPIRED` or `UNAUTHENTICATED`; `UNAVAILABLE` when the host's keys cannot be read. */
  async verify(token: string): Promise<VerifiedHostToken> {
    const payload = await this.verified(token).catch(refuse);
    const claims = hostClaims.safeParse(this.texts.clean(payload, NO_FIELDS));
    // who is whose customer must not depend on what is left of an identifier
    if (!claims.success || claims.data.sub !== payload.sub) throw invalid();
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return { claims: claims.data, signedAt: Math.min(payload.iat ?? 0, now) };
  }

  /** Signs as the host would: only for the demo shop, which has no server of its own. */
  async sign(claims: HostClaims): Promise<string> {
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime(`${DEMO_TOKEN_SECONDS}s`)
      .sign(await this.secret());
  }

  private async verified(token: string): Promise<JWTPayload> {
    const { alg } = decodeProtectedHeader(token);
    if (alg === 'HS256') {
      const { payload } = await jwtVerify(token, await this.secret(), { ...required, algorithms: ['HS256'] });
      return payload;
    }
    if (!this.keySet || (alg !== 'EdDSA' && alg !== 'RS256')) throw invalid();
    const { payload } = await jwtVerify(token, this.keySet, { ...required, algorithms: ['EdDSA', 'RS256'] });
    return payload;
  }

  /**
   * From the environment where the host's own server signs; else one that was generated at first start.
   */
  private async secret(): Promise<Uint8Array> {
    return new TextEncoder().encode(this.configuration.env.WIDGET_SECRET ?? (await this.keys.secret(SECRET_NAME)));
  }
}

const invalid = (): DomainError => new DomainError('UNAUTHENTICATED', 'The identity token is not valid.');

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw new DomainError('TOKEN_EXPIRED', 'The identity token has ended.');
  if (error instanceof errors.JWKSTimeout || isNetworkFailure(error))
    throw new DomainError('UNAVAILABLE', 'The keys that the host publishes cannot be read now.');
  throw error instanceof DomainError ? error : invalid();
}

/** jose reports a bad answer with its bare base class, and an unreachable host with what `fetch` throws. */
const isNetworkFailure = (error: unknown): boolean =>
  (error instanceof errors.JOSEError && error.constructor === errors.JOSEError) ||
  (error instanceof TypeError && error.message.includes('fetch'));
