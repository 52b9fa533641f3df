import { movesOf } from '@handraise/kernel';
import { movesInReadme } from '@handraise/testing';
import { conversationTransitions } from './conversation';

describe('the states of a conversation', () => {
  it('move as the README draws them', () => {
    expect(movesInReadme('conversations', 'domain/conversation.ts').sort()).toEqual(
      movesOf(conversationTransitions).sort(),
    );
  });
});
