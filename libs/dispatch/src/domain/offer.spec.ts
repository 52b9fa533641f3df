import { movesOf } from '@handraise/kernel';
import { movesInReadme } from '@handraise/testing';
import { offerTransitions } from './offer';

describe('the states of an offer', () => {
  it('move as the README draws them', () => {
    expect(movesInReadme('dispatch', 'domain/offer.ts').sort()).toEqual(movesOf(offerTransitions).sort());
  });
});
