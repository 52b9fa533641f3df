import { describeCapacity } from './capacity';

const agent = (load: { used?: number; reserved?: number; sessions?: number }, reasons: string[] = []) => ({
  load: { used: 0, reserved: 0, capacity: 100, sessions: 0, ...load },
  presence: { intent: 'online' as const, link: 'connected' as const, routable: reasons.length === 0, reasons },
});

describe('capacity in words', () => {
  it('is a share of what an agent can hold', () => {
    expect(describeCapacity(agent({ used: 34, sessions: 1 }))).toEqual({ share: 0.34, words: '34 %' });
  });

  it('is full for a new agent with one chat, whatever it weighs', () => {
    expect(describeCapacity(agent({ used: 34, sessions: 1 }, ['AT_CAPACITY']))).toEqual({
      share: 1,
      words: '1 of 1 chat',
    });
  });

  it('counts an offer that rings', () => {
    expect(describeCapacity(agent({ reserved: 34 }, ['AT_CAPACITY'])).words).toBe('1 of 1 chat');
  });
});
