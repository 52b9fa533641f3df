import { Client } from 'pg';

/** A row of any table, as text. */
export interface DumpedRow {
  readonly table: string;
  readonly text: string;
}

/** Every row of every table of every schema of ours: what a dump of the database would show. */
export async function dumpRows(databaseUrl: string): Promise<DumpedRow[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const dumped: DumpedRow[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      dumped.push(...rows.map(({ text }) => ({ table: name, text })));
    }
    return dumped;
  } finally {
    await client.end();
  }
}
