import type { AgentStatus, Intent, Link, Presence } from '@handraise/contracts';

/** What decides whether an agent can be offered work. */
export interface Standing {
  readonly status: AgentStatus;
  readonly intent: Intent;
  readonly link: Link;
  readonly resting: boolean;
  readonly hasRoom: boolean;
}

/** Codes that the agent's page translates; each names what the agent can do about it, or when it ends. */
type Reason = 'PAUSED' | 'NOT_ACTIVE' | 'OFFLINE' | 'FINISHING' | 'ON_BREAK' | 'NO_LINK' | 'RESTING' | 'AT_CAPACITY';

const intentReasons: Readonly<Record<Intent, Reason | undefined>> = {
  online: undefined,
  finishing: 'FINISHING',
  break: 'ON_BREAK',
  offline: 'OFFLINE',
};

/** Why no offers come, all of it at once; empty means routable. The view `agents_pool` holds the same rule. */
export function reasonsAgainst(standing: Standing): Reason[] {
  const reasons: (Reason | undefined)[] = [
    statusReason(standing.status),
    standing.resting ? 'RESTING' : undefined,
    intentReasons[standing.intent],
    standing.link === 'grace' || standing.link === 'lost' ? 'NO_LINK' : undefined,
    standing.hasRoom ? undefined : 'AT_CAPACITY',
  ];
  return reasons.filter((reason) => reason !== undefined);
}

/** As the agent's page and the contract's `presence:changed` show it. */
export function presenceOf(standing: Standing): Presence {
  const reasons = reasonsAgainst(standing);
  return { intent: standing.intent, link: standing.link, routable: reasons.length === 0, reasons };
}

/** What counts as online time: here by their own word and reachable, whether or not there is room for more. */
export const isAtWork = ({ intent, link }: Standing): boolean =>
  (intent === 'online' || intent === 'finishing') && link !== 'lost';

function statusReason(status: AgentStatus): Reason | undefined {
  if (status === 'active') return undefined;
  return status === 'paused' ? 'PAUSED' : 'NOT_ACTIVE';
}
