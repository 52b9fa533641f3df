import { movesOf } from '@handraise/kernel';
import { movesInReadme } from '@handraise/testing';
import { handoffTransitions } from './handoff';

describe('the states of a handoff', () => {
  it('move as the README draws them', () => {
    expect(movesInReadme('dispatch', 'domain/handoff.ts').sort()).toEqual(movesOf(handoffTransitions).sort());
  });
});
