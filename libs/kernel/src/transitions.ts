import { DomainError } from './domain-error';

/** A state machine as data: each state with the states it may move to. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether the table allows the move. */
export const canMove = <State extends string>(table: TransitionTable<State>, from: State, to: State): boolean =>
  table[from].includes(to);

/** Throws `CONFLICT` unless the table allows the move. */
export function assertMove<State extends string>(table: TransitionTable<State>, from: State, to: State): void {
  if (canMove(table, from, to)) return;
  throw new DomainError('CONFLICT', `This is ${from}; it cannot become ${to}.`, { from, to });
}

/** The states from which `to` can be reached in one move, for conditional updates. */
export function statesBefore<State extends string>(table: TransitionTable<State>, to: State): State[] {
  return (Object.keys(table) as State[]).filter((from) => table[from].includes(to));
}

/** Every move as `from>to`, as triggers and diagrams are compared with it. */
export const movesOf = <State extends string>(table: TransitionTable<State>): string[] =>
  (Object.keys(table) as State[]).flatMap((from) => table[from].map((to) => `${from}>${to}`));
