import pg from 'pg';
import type { Breach } from './thread-audit';

/** Questions to the database itself, each of which must have no answer. They look at everything, not at the demo alone. */
const questions: readonly { invariant: string; text: string }[] = [
  {
    invariant: 'I1',
    text: `SELECT handoff_id || ' attempt ' || attempt AS detail FROM offers WHERE status = 'accepted'
            GROUP BY handoff_id, attempt HAVING count(*) > 1`,
  },
  {
    invariant: 'I1',
    text: `SELECT 'conversation ' || conversation_id || ' has two open sessions' AS detail FROM sessions
            WHERE ended_at IS NULL AND status <> 'voided' GROUP BY conversation_id HAVING count(*) > 1`,
  },
  {
    invariant: 'I2',
    text: `SELECT 'agent ' || agent_id || ' holds ' || used + reserved || ' of ' || capacity AS detail FROM agent_loads
            WHERE used + reserved > capacity OR (exclusive AND offers + sessions <> 1)`,
  },
  {
    invariant: 'I2',
    text: `SELECT 'the load of ' || l.agent_id || ' says ' || l.sessions || ' sessions, there are ' || count(s.id) AS detail
             FROM agent_loads l LEFT JOIN sessions s ON s.agent_id = l.agent_id AND s.status IN ('active', 'wrapping', 'grace')
            GROUP BY l.agent_id, l.sessions HAVING l.sessions <> count(s.id)`,
  },
  {
    invariant: 'I7',
    text: `SELECT 'transaction ' || transaction_id || ' sums to ' || sum(amount_minor) || ' ' || currency AS detail
             FROM ledger_entries GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0`,
  },
  {
    invariant: 'I8',
    text: `SELECT 'session ' || session_id || ' has ' || count(*) || ' earnings by ' || rule AS detail
             FROM earnings GROUP BY session_id, rule HAVING count(*) > 1`,
  },
  {
    invariant: 'I10',
    text: `SELECT 'conversation ' || c.id || ' counts ' || c.last_seq || ' and holds ' || count(m.seq) AS detail
             FROM conversations c LEFT JOIN messages m ON m.conversation_id = c.id
            GROUP BY c.id HAVING count(m.seq) <> c.last_seq OR coalesce(max(m.seq), 0) <> c.last_seq`,
  },
];

/** Which invariants the questions cover. */
export const auditedInDatabase = [...new Set(questions.map(({ invariant }) => invariant))];

/** Asks all questions in one moment of the database; undefined when it cannot be reached. */
export async function auditDatabase(connectionString: string): Promise<Breach[] | undefined> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
  } catch {
    return undefined;
  }
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const breaches: Breach[] = [];
    for (const { invariant, text } of questions) {
      const { rows } = await client.query<{ detail: string }>(text);
      breaches.push(...rows.map(({ detail }) => ({ invariant, detail })));
    }
    return breaches;
  } finally {
    await client.end();
  }
}
