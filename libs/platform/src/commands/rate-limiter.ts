import type { CommandDefinition, RateClass } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from '../auth/caller';

/** Calls per caller (or address, without a token) and class, on each node: `points` in `duration` seconds. */
const rates: Record<RateClass, { points: number; duration: number }> = {
  default: { points: 600, duration: 10 },
  message: { points: 200, duration: 10 },
  signal: { points: 100, duration: 10 },
  heavy: { points: 700, duration: 10 },
  open: { points: 500, duration: 10 },
  login: { points: 200, duration: 10 },
};

/** Refuses callers who ask too often. */
@Injectable()
export class CommandRateLimiter {
  private readonly limiters = Object.fromEntries(
    Object.entries(rates).map(([name, rate]) => [name, new RateLimiterMemory({ ...rate, keyPrefix: name })]),
  ) as Record<RateClass, RateLimiterMemory>;

  /** Throws `RATE_LIMITED` with the time to wait. */
  async take(definition: CommandDefinition, caller: Caller): Promise<void> {
    const key = caller.kind === 'anonymous' ? caller.address : caller.id;
    try {
      await this.limiters[definition.rate ?? 'default'].consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterMs = Math.max(1, refusal.msBeforeNext);
      throw new DomainError('RATE_LIMITED', `Too many requests: try again in ${Math.ceil(retryAfterMs / 1000)} s.`, {
        retryAfterMs,
      });
    }
  }
}
