import { Client } from 'pg';
import { auditQuestions } from '../operations/audit.statements';

/** Everything that is wrong in a database at one moment; nothing, as a rule. */
export async function audit(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const breaches: string[] = [];
    for (const { invariant, text } of auditQuestions) {
      const { rows } = await client.query<{ detail: string }>(text);
      breaches.push(...rows.map(({ detail }) => `${invariant}: ${detail}`));
    }
    return breaches;
  } finally {
    await client.end();
  }
}
