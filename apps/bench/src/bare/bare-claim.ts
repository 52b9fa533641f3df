import pg from 'pg';
import { cpuMsOf } from '../foreign-cpu';
import type { Server } from '../product/people';

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

/** Claims that won, and what all of them took. */
export interface BareRace {
  readonly perSecond: number;
  readonly cpuMs: number;
}

/** The ceiling of an accept: one statement that takes an offer if it is live, raced for by so many. */
export async function raceBareClaims(
  { databaseUrl, pids }: Server,
  offers: number,
  contenders: number,
): Promise<BareRace> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL });
  try {
    await pool.query(SCHEMA);
    await pool.query("INSERT INTO bare_offers SELECT n, 'live' FROM generate_series(1, $1::int) AS n", [offers]);
    const attempts = Array.from({ length: offers * contenders }, (_, index) => [
      1 + (index % offers),
      `agent-${Math.floor(index / offers)}`,
    ]);
    let perSecond = 0;
    const cpuMs = await cpuMsOf(pids, async () => {
      const start = performance.now();
      const results = await Promise.all(attempts.map((values) => pool.query(claim(values))));
      perSecond = (results.filter(({ rowCount }) => rowCount === 1).length * 1000) / (performance.now() - start);
    });
    return { perSecond, cpuMs };
  } finally {
    await pool.end();
  }
}
