import type { AgentProfile, AgentStatus, Intent, Presence } from '@handraise/contracts';
import type { Tone } from '@handraise/ui';

/** The states by which the pool can be listed. */
export const agentFilters = [
  'applied',
  'screening',
  'verified',
  'certified',
  'active',
  'paused',
  'suspended',
  'rejected',
  'offboarded',
] as const satisfies readonly AgentStatus[];

export const statusTones: Record<AgentStatus, Tone> = {
  applied: 'brand',
  screening: 'brand',
  verified: 'brand',
  certified: 'brand',
  active: 'human',
  paused: 'warn',
  suspended: 'danger',
  rejected: 'neutral',
  offboarded: 'neutral',
};

const intents: Record<Intent, string> = {
  online: 'Online',
  finishing: 'Finishing',
  break: 'On a break',
  offline: 'Offline',
};

/** The link to the agent's device, in a word or two. */
export const linkInWords: Record<Presence['link'], string> = {
  connected: 'Connected',
  background: 'In the background',
  grace: 'Just interrupted',
  lost: 'None',
};

const reasons: Record<string, string> = {
  PAUSED: 'paused after missed offers',
  NOT_ACTIVE: 'account not active',
  OFFLINE: 'offline',
  FINISHING: 'finishing, takes nothing new',
  ON_BREAK: 'on a break',
  NO_LINK: 'no connection',
  RESTING: 'has to rest',
  AT_CAPACITY: 'as much work as fits',
  COOLING_DOWN: 'cooling down after an offer',
};

/** Why an agent gets no offers, in words. */
export const reasonsInWords = (codes: readonly string[]): string =>
  codes.map((code) => reasons[code] ?? code.toLowerCase().replaceAll('_', ' ')).join(', ');

/** Presence in a word or two: what the agent said, and what it comes to. */
export function presenceInWords({ intent, routable, reasons: codes }: Omit<Presence, 'link'>): string {
  if (intent === 'offline') return intents.offline;
  if (routable) return 'Free for work';
  return `${intents[intent]}: ${reasonsInWords(codes.filter((code) => code !== 'FINISHING' && code !== 'ON_BREAK'))}`.replace(
    /: $/,
    '',
  );
}

export type AgentStep = 'approve' | 'reject' | 'certify' | 'suspend' | 'reinstate';

const steps: Record<AgentStatus, readonly AgentStep[]> = {
  applied: ['approve', 'reject'],
  screening: ['approve', 'reject'],
  verified: ['certify', 'reject'],
  certified: ['certify'],
  active: ['certify', 'suspend'],
  paused: ['suspend'],
  suspended: ['reinstate'],
  rejected: [],
  offboarded: [],
};

/** What an admin can do with an account in its state. */
export const stepsFor = ({ status }: Pick<AgentProfile, 'status'>): readonly AgentStep[] => steps[status];
