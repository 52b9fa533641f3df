import type { Board } from '@handraise/contracts';

/** How many of those who are online, and of those who are free, are programs that play agents. */
export function practiceAgentsOn({ agents }: Pick<Board, 'agents'>): { online: number; free: number } {
  const simulated = agents.filter((agent) => agent.simulated);
  return {
    online: simulated.filter(({ intent }) => intent === 'online').length,
    free: simulated.filter(({ routable }) => routable).length,
  };
}
