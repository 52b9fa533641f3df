import type { AgentStatus } from '@handraise/contracts';
import type { TransitionTable } from '@handraise/kernel';

/** Where an agent's account can go. Only a person suspends, rejects or offboards; only missed offers pause. */
export const agentTransitions: TransitionTable<AgentStatus> = {
  applied: ['screening', 'verified', 'rejected'],
  screening: ['verified', 'rejected'],
  verified: ['certified', 'rejected'],
  certified: ['active'],
  active: ['paused', 'suspended', 'offboarded'],
  paused: ['active', 'suspended', 'offboarded'],
  suspended: ['active', 'offboarded'],
  rejected: [],
  offboarded: [],
};
