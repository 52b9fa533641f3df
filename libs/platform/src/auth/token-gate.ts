import { Injectable } from '@nestjs/common';
import type { VerifiedToken } from './token-issuer';

type Check = (token: VerifiedToken) => Promise<void>;

/** Lets the library that owns logins refuse a token that is still in date but whose login has ended. */
@Injectable()
export class TokenGate {
  private readonly checks: Check[] = [];

  /** The check throws to refuse. It runs for each request and each socket, so it must be fast. */
  register(check: Check): void {
    this.checks.push(check);
  }

  /** Throws what the first refusing check throws. */
  async assertOpen(token: VerifiedToken): Promise<void> {
    for (const check of this.checks) await check(token);
  }
}
