import type { AgentProfile } from '@handraise/contracts';

interface Capacity {
  /** Between 0 and 1. */
  share: number;
  words: string;
}

/**
 * How much of what an agent can hold is in use. Who may take no more although units are free (new agents begin with one
 * chat at a time) is full, and a percentage would say otherwise.
 */
export function describeCapacity({ load, presence }: Pick<AgentProfile, 'load' | 'presence'>): Capacity {
  const { used, reserved, capacity, sessions } = load;
  const share = capacity === 0 ? 0 : Math.min(1, (used + reserved) / capacity);
  if (share < 1 && presence.reasons.includes('AT_CAPACITY')) {
    const held = Math.max(1, sessions + (reserved > 0 ? 1 : 0));
    return { share: 1, words: `${held} of ${held} ${held === 1 ? 'chat' : 'chats'}` };
  }
  return { share, words: `${Math.round(share * 100)} %` };
}
