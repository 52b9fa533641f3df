import { movesOf } from '@handraise/kernel';
import { movesInReadme } from '@handraise/testing';
import { sessionTransitions } from './session';

describe('the states of a session', () => {
  it('move as the README draws them', () => {
    expect(movesInReadme('sessions', 'domain/session.ts').sort()).toEqual(movesOf(sessionTransitions).sort());
  });
});
