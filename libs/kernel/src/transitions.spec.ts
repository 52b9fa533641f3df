import { DomainError } from './domain-error';
import { assertMove, canMove, movesOf, statesBefore, type TransitionTable } from './transitions';

type State = 'draft' | 'sent' | 'done';
const table: TransitionTable<State> = { draft: ['sent', 'done'], sent: ['done'], done: [] };

describe('a transition table', () => {
  it('allows what it holds and nothing else, staying included', () => {
    expect(canMove(table, 'draft', 'sent')).toBe(true);
    expect(canMove(table, 'sent', 'draft')).toBe(false);
    expect(canMove(table, 'sent', 'sent')).toBe(false);
  });

  it('refuses another move with CONFLICT and says which', () => {
    expect(() => assertMove(table, 'draft', 'done')).not.toThrow();
    expect(() => assertMove(table, 'done', 'sent')).toThrow(
      new DomainError('CONFLICT', 'This is done; it cannot become sent.'),
    );
  });

  it('names the states from which another is reached', () => {
    expect(statesBefore(table, 'done')).toEqual(['draft', 'sent']);
    expect(statesBefore(table, 'draft')).toEqual([]);
  });

  it('lists its moves one by one', () => {
    expect(movesOf(table)).toEqual(['draft>sent', 'draft>done', 'sent>done']);
  });
});
