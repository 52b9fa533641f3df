import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The items of a payout are what it shows: each has its words, stands for something that was booked for this agent in this
 * currency, and comes with the payout or never. The sum was guarded before; now so is what it is the sum of.
 */
export class LinesOfPayouts1700001400005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LABELS);
    await runner.query(GUARD);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}

const LABELS = `
  ALTER TABLE payout_items ADD COLUMN label text NOT NULL DEFAULT 'Session';
  UPDATE payout_items i SET label = l.label FROM statement_lines l WHERE l.kind = i.kind AND l.subject_id = i.subject_id;
  ALTER TABLE payout_items ALTER COLUMN label DROP DEFAULT`;

// A payout's created_at is the time of its transaction: only that transaction gives it items.
const GUARD = `
  CREATE FUNCTION payouts_assert_item() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE payout payouts%ROWTYPE; booked bigint;
  BEGIN
    IF TG_OP <> 'INSERT' THEN
      RAISE EXCEPTION 'the lines of payout % never change', OLD.payout_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_items_fixed';
    END IF;
    SELECT * INTO payout FROM payouts p WHERE p.id = NEW.payout_id;
    IF payout.created_at IS DISTINCT FROM now() THEN
      RAISE EXCEPTION 'payout % was made before this line', NEW.payout_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_items_fixed';
    END IF;
    booked := CASE NEW.kind
      WHEN 'earning' THEN pricing_earning_minor(NEW.subject_id, NEW.payout_id, payout.agent_id, payout.currency)
      ELSE ledger_adjustment_minor(NEW.subject_id, payout.agent_id, payout.currency) END;
    IF booked IS DISTINCT FROM NEW.amount_minor THEN
      RAISE EXCEPTION 'payout % lists % % otherwise than it was booked', NEW.payout_id, NEW.kind, NEW.subject_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_items_booked';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER payout_items_booked
    BEFORE INSERT OR DELETE OR UPDATE OF payout_id, kind, subject_id, amount_minor, label ON payout_items
    FOR EACH ROW EXECUTE FUNCTION payouts_assert_item()`;
