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

const neverAdmitted: readonly AgentStatus[] = ['applied', 'screening', 'verified', 'rejected'];

/**
 * Whether money can be owed to or by an agent: once admitted, for ever. What was earned belongs to them also while they
 * are suspended and after they have left; who was never admitted has worked for nobody.
 */
export const canHoldMoney = (status: AgentStatus): boolean => !neverAdmitted.includes(status);
