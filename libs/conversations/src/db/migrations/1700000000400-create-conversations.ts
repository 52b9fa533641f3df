import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_FUNCTION } from '../append.function';
import { LOCK_FUNCTION, TAKE_CONTROL_FUNCTION } from '../take-control.function';

/** The thread of a customer: its state, its ordered messages, and the two functions that write them. */
export class CreateConversations1700000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conversations (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'deferred', 'resolved', 'abandoned', 'closed')),
        control text NOT NULL DEFAULT 'ai' CHECK (control IN ('ai', 'queue', 'human')),
        control_epoch int NOT NULL DEFAULT 1,
        controller_id uuid,
        episode int NOT NULL DEFAULT 1,
        last_seq int NOT NULL DEFAULT 0,
        last_customer_seq int NOT NULL DEFAULT 0,
        last_customer_at timestamptz,
        last_agent_at timestamptz,
        first_agent_reply_at timestamptz,
        customer_read_seq int NOT NULL DEFAULT 0,
        agent_read_seq int NOT NULL DEFAULT 0,
        last_agent_id uuid,
        episode_started_at timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT human_has_a_controller CHECK ((control = 'human') = (controller_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX conversations_one_open ON conversations (customer_id) WHERE status IN ('open', 'deferred');
      CREATE INDEX conversations_by_customer ON conversations (customer_id, created_at);
      CREATE INDEX conversations_by_control ON conversations (control) WHERE status = 'open';
      CREATE TABLE messages (
        conversation_id uuid NOT NULL REFERENCES conversations,
        seq int NOT NULL,
        id uuid NOT NULL UNIQUE,
        author_kind text NOT NULL CHECK (author_kind IN ('customer', 'assistant', 'agent', 'system')),
        author_id uuid,
        author_name text,
        author_simulated boolean NOT NULL DEFAULT false,
        client_id text,
        body text NOT NULL,
        citations jsonb,
        system jsonb,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (conversation_id, seq)
      );
      CREATE UNIQUE INDEX messages_once ON messages (conversation_id, author_kind, author_id, client_id) NULLS NOT DISTINCT
        WHERE client_id IS NOT NULL;
      CREATE FUNCTION conversations_keep_seq() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.control_epoch < OLD.control_epoch OR NEW.last_seq < OLD.last_seq THEN
            RAISE EXCEPTION 'sequence and epoch only grow';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER conversations_keep_seq BEFORE UPDATE ON conversations
        FOR EACH ROW EXECUTE FUNCTION conversations_keep_seq();
    `);
    await runner.query(APPEND_FUNCTION);
    await runner.query(TAKE_CONTROL_FUNCTION);
    await runner.query(LOCK_FUNCTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
