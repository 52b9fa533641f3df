import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The pool. Who an agent is (name, e-mail) stands in identity's account of the same id; here `country` and `timezone`
 * are personal. Each change of status is kept with who decided it and why.
 */
export class CreateAgents1700000006001 implements MigrationInterface {
  readonly name = 'CreateAgents1700000006001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [agents, talents, history, keepHistory]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agent_status_changes, agent_skills, agent_languages, agents');
    await runner.query('DROP FUNCTION agents_keep_status_change()');
  }
}

const agents = `
  CREATE TABLE agents (
    id uuid PRIMARY KEY,
    status text NOT NULL DEFAULT 'applied' CHECK (status IN ('applied', 'screening', 'verified', 'certified', 'active',
      'paused', 'suspended', 'rejected', 'offboarded')),
    country text NOT NULL,
    timezone text NOT NULL,
    simulated boolean NOT NULL DEFAULT false,
    misses integer NOT NULL DEFAULT 0 CHECK (misses >= 0),
    declines integer NOT NULL DEFAULT 0 CHECK (declines >= 0),
    paused_until timestamptz,
    rest_until timestamptz,
    decided_by uuid,
    decided_at timestamptz,
    reasons text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT i12_a_suspension_has_a_human_decider_and_reasons CHECK (status <> 'suspended' OR (
      decided_by IS NOT NULL AND decided_by <> id AND decided_at IS NOT NULL
      AND cardinality(reasons) > 0 AND array_position(reasons, '') IS NULL)),
    CONSTRAINT a_pause_has_an_end CHECK ((status = 'paused') = (paused_until IS NOT NULL))
  )`;

const talents = `
  CREATE TABLE agent_skills (
    agent_id uuid NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    code text NOT NULL,
    level smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (agent_id, code)
  );
  CREATE TABLE agent_languages (
    agent_id uuid NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    code text NOT NULL,
    level text NOT NULL CHECK (level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native')),
    PRIMARY KEY (agent_id, code)
  )`;

const history = `
  CREATE TABLE agent_status_changes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agent_id uuid NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    was text NOT NULL,
    became text NOT NULL,
    decided_by uuid,
    reasons text[] NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX agent_status_changes_agent ON agent_status_changes (agent_id, id)`;

/** A trigger, so that no statement can change a status without leaving a trace. */
const keepHistory = `
  CREATE FUNCTION agents_keep_status_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO agent_status_changes (agent_id, was, became, decided_by, reasons)
    VALUES (NEW.id, OLD.status, NEW.status,
      CASE WHEN NEW.decided_at IS DISTINCT FROM OLD.decided_at THEN NEW.decided_by END,
      CASE WHEN NEW.decided_at IS DISTINCT FROM OLD.decided_at THEN NEW.reasons ELSE '{}' END);
    RETURN NULL;
  END $$;
  CREATE TRIGGER agents_keep_status_change AFTER UPDATE OF status ON agents
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION agents_keep_status_change()`;
