import { Injectable } from '@nestjs/common';
import { sql } from '../database/statement';
import type { Tx } from '../database/tx';
import { DeadlineSweeper } from './deadline-sweeper';

const SET = sql(
  'platform.deadlines.set',
  `INSERT INTO deadlines (kind, subject_id, due_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
   ON CONFLICT (kind, subject_id) DO UPDATE SET due_at = excluded.due_at, attempts = 0, leased_until = NULL`,
);
const ENSURE = sql(
  'platform.deadlines.ensure',
  `INSERT INTO deadlines (kind, subject_id, due_at) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
   ON CONFLICT DO NOTHING`,
);
const CLEAR = sql('platform.deadlines.clear', 'DELETE FROM deadlines WHERE kind = ANY($1) AND subject_id = $2');

/**
 * The one mechanism for "something must happen by then": a row, set in the transaction of the state it belongs to.
 * Timers only make it punctual; a restart loses nothing.
 */
@Injectable()
export class Deadlines {
  constructor(private readonly sweeper: DeadlineSweeper) {}

  /** Sets or moves the deadline of a subject, by the database's clock. */
  async set(tx: Tx, kind: string, subjectId: string, afterMs: number): Promise<void> {
    await tx.query(SET, [kind, subjectId, afterMs]);
    tx.afterCommit(() => this.sweeper.wakeIn(afterMs));
  }

  /** Sets the deadline unless there is one. */
  async ensure(tx: Tx, kind: string, subjectId: string, afterMs: number): Promise<void> {
    await tx.query(ENSURE, [kind, subjectId, afterMs]);
    tx.afterCommit(() => this.sweeper.wakeIn(afterMs));
  }

  /** Takes one or several deadlines of a subject back, in one statement. */
  async clear(tx: Tx, kinds: string | readonly string[], subjectId: string): Promise<void> {
    await tx.query(CLEAR, [typeof kinds === 'string' ? [kinds] : kinds, subjectId]);
  }
}
