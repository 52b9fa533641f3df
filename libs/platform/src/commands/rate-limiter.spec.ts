import { commands } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import type { Caller } from '../auth/caller';
import { CommandRateLimiter } from './rate-limiter';

const agent = (id: string): Caller => ({ kind: 'agent', id: id as never, correlationId: 'c', address: '192.0.2.1' });
const anonymous = (address: string): Caller => ({ kind: 'anonymous', correlationId: 'c', address });

describe('CommandRateLimiter', () => {
  /** How many of so many calls at once are let through. */
  const passed = async (
    limiter: CommandRateLimiter,
    caller: Caller,
    calls: number,
    definition = commands.signalTyping,
  ) => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: calls }, () => limiter.take(definition as typeof commands.signalTyping, caller)),
    );
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };

  it('lets each caller have the calls of a class, and no more', async () => {
    const limiter = new CommandRateLimiter();
    expect(await passed(limiter, agent('a'), 150)).toBe(100);
    expect(await passed(limiter, agent('b'), 50)).toBe(50);
  });

  it('counts each class by itself', async () => {
    const limiter = new CommandRateLimiter();
    await passed(limiter, agent('a'), 150);
    await expect(limiter.take(commands.sendAgentMessage, agent('a'))).resolves.toBeUndefined();
    await expect(limiter.take(commands.markRead, agent('a'))).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('counts callers without a token by their address', async () => {
    const limiter = new CommandRateLimiter();
    const login = commands.login as never;
    expect(await passed(limiter, anonymous('192.0.2.1'), 300, login)).toBe(200);
    expect(await passed(limiter, anonymous('192.0.2.2'), 10, login)).toBe(10);
    expect(await passed(limiter, agent('192.0.2.3'), 10, login)).toBe(10);
  });

  it('says when to try again', async () => {
    const limiter = new CommandRateLimiter();
    await passed(limiter, agent('a'), 100);
    const refusal = await limiter.take(commands.signalTyping, agent('a')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    const { retryAfterMs } = (refusal as DomainError).details;
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(10_000);
  });
});
