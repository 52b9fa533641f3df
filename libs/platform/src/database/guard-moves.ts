import { movesOf, type TransitionTable } from '@handraise/kernel';

/** Raises `CONFLICT`; the triggers of `guardMoves` call it for moves that no diagram has. */
export const REFUSE_MOVE_FUNCTION = `
CREATE OR REPLACE FUNCTION platform_refuse_move() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'CONFLICT' USING ERRCODE = 'HR000',
    DETAIL = format('%s: what is %s cannot become %s.', TG_TABLE_NAME, OLD.status, NEW.status);
END $$`;

/**
 * SQL by which the database refuses every change of `status` that is not in the state machine's table, whoever writes it.
 * An allowed move costs one comparison: the function is called for the others only. Run it again, in a new migration,
 * when the table has changed (`state-machines.spec` fails until then).
 */
export const guardMoves = <State extends string>(table: string, transitions: TransitionTable<State>): string => `
DROP TRIGGER IF EXISTS ${table}_moves ON ${table};
CREATE TRIGGER ${table}_moves BEFORE UPDATE OF status ON ${table} FOR EACH ROW
WHEN (OLD.status <> NEW.status
  AND OLD.status || '>' || NEW.status <> ALL ('{${movesOf(transitions).join(',')}}'::text[]))
EXECUTE FUNCTION platform_refuse_move()`;
