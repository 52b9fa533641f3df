import type { AgentStatus } from '@handraise/contracts';
import { canMove, movesOf, statesBefore } from '@handraise/kernel';
import { movesInReadme } from '@handraise/testing';
import { agentTransitions } from './agent-status';

const states = Object.keys(agentTransitions) as AgentStatus[];

describe('the states of an agent', () => {
  it('move as the README draws them', () => {
    expect(movesInReadme('agents', 'domain/agent-status.ts').sort()).toEqual(movesOf(agentTransitions).sort());
  });

  it('leads from the application through approval and certification to active', () => {
    const path: AgentStatus[] = ['applied', 'verified', 'certified', 'active'];
    path.slice(1).forEach((state, index) => expect(canMove(agentTransitions, path[index] ?? state, state)).toBe(true));
  });

  it('lets nobody become active without certification, but from a pause or a suspension', () => {
    expect(statesBefore(agentTransitions, 'active')).toEqual(['certified', 'paused', 'suspended']);
  });

  it('ends with rejection and offboarding', () => {
    for (const end of ['rejected', 'offboarded'] as const) {
      expect(states.filter((state) => canMove(agentTransitions, end, state))).toEqual([]);
    }
  });
});
