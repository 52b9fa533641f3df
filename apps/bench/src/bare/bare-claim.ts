import pg from 'pg';

const POOL = 10;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS bare_offers (id int PRIMARY KEY, status text NOT NULL, agent text);
  CREATE TABLE IF NOT EXISTS bare_sessions (offer_id int PRIMARY KEY, agent text NOT NULL, started_at timestamptz NOT NULL DEFAULT now());
  TRUNCATE bare_offers, bare_sessions`;
/** Named, so that PostgreSQL plans it once for each connection, as it does the product's statements. */
const claim = (values: unknown[]) => ({
  name: 'bare.claim',
  text: `WITH won AS (UPDATE bare_offers SET status = 'accepted', agent = $2 WHERE id = $1 AND status = 'live' RETURNING id)
    INSERT INTO bare_sessions (offer_id, agent) SELECT id, $2 FROM won RETURNING offer_id`,
  values,
});

/** The ceiling of an accept: one statement that takes an offer if it is live, raced for by so many. Claims per second. */
export async function raceBareClaims(databaseUrl: string, offers: number, contenders: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL });
  try {
    await pool.query(SCHEMA);
    await pool.query("INSERT INTO bare_offers SELECT n, 'live' FROM generate_series(1, $1::int) AS n", [offers]);
    const attempts = Array.from({ length: offers * contenders }, (_, index) => [
      1 + (index % offers),
      `agent-${Math.floor(index / offers)}`,
    ]);
    const start = performance.now();
    const results = await Promise.all(attempts.map((values) => pool.query(claim(values))));
    const seconds = (performance.now() - start) / 1000;
    return results.filter(({ rowCount }) => rowCount === 1).length / seconds;
  } finally {
    await pool.end();
  }
}
