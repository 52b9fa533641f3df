import type { EntityManager } from 'typeorm';
import type { Statement } from './statement';

/** What is about to be committed, for those who only have something to do afterwards. */
export type Commit = Pick<Tx, 'afterCommit'>;

/** An open transaction, handed on in plain sight: the entity manager and named statements share its connection. */
export interface Tx {
  readonly manager: EntityManager;
  query<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs once the transaction has committed; never when it rolled back. */
  afterCommit(action: () => void): void;
}
