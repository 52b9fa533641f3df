import { sql } from '@handraise/platform';

/*
 * Agents' time, from the moments at which it changed. A moment lasts until the next one, at most until now; who has been
 * silent for two days is not looked for further back. Simulated agents are left out.
 */
const PRESENCE = `
  moments AS (
    SELECT agent_id, online, routable, skills, at, lead(at) OVER (PARTITION BY agent_id ORDER BY at) AS until
    FROM analytics_presences WHERE at >= $1::timestamptz - interval '2 days' AND at < $2 AND NOT simulated),
  spans AS (
    SELECT agent_id, online, routable, skills,
      tstzrange(greatest(at, $1), greatest(at, $1, least(coalesce(until, now()), $2))) AS span
    FROM moments WHERE coalesce(until, now()) > $1),
  engaged AS (
    SELECT agent_id, range_agg(tstzrange(greatest(started_at, $1), least(coalesce(ended_at, now()), $2))) AS span
    FROM analytics_sessions
    WHERE started_at < least($2, now()) AND started_at >= $1::timestamptz - interval '2 days'
      AND coalesce(ended_at, now()) > $1 AND simulated IS FALSE
    GROUP BY agent_id)`;

/** Overlapping sessions of an agent count once. */
export const HOURS = sql(
  'analytics.work.hours',
  `WITH ${PRESENCE}
   SELECT coalesce((SELECT sum(extract(epoch FROM upper(s) - lower(s))) / 3600 FROM engaged, unnest(span) AS s), 0)::float8
       AS "engagedHours",
     coalesce((SELECT sum(extract(epoch FROM upper(span) - lower(span))) / 3600 FROM spans WHERE online), 0)::float8
       AS "onlineHours",
     (SELECT count(*) FROM (SELECT agent_id FROM spans WHERE online UNION SELECT agent_id FROM engaged) a) AS agents`,
);

/** Time in which an agent could have been offered work: routable, and not in a session of their own. */
const FREE = `
  free AS (
    SELECT s.agent_id, s.skills, part.span
    FROM spans s LEFT JOIN engaged e ON e.agent_id = s.agent_id,
      LATERAL (SELECT unnest(tstzmultirange(s.span) - coalesce(e.span, '{}')) AS span) part
    WHERE s.routable),
  offered AS (
    SELECT agent_id, made_at FROM analytics_offers WHERE made_at >= $1 AND made_at < $2 AND simulated IS FALSE)`;

/** One row per agent who was free for six minutes or more. */
export const SHARES = sql(
  'analytics.work.shares',
  `WITH ${PRESENCE}, ${FREE}
   SELECT f.agent_id AS "agentId", max(f.skills) AS skills,
     (sum(extract(epoch FROM upper(f.span) - lower(f.span))) / 3600)::float8 AS hours,
     (SELECT count(*) FROM offered o WHERE o.agent_id = f.agent_id) AS offers
   FROM free f GROUP BY f.agent_id HAVING sum(upper(f.span) - lower(f.span)) >= interval '6 minutes'`,
);

/** The longest free stretch without an offer in which an agent with the same skills was offered work. */
export const LONGEST_GAP = sql(
  'analytics.work.longest_gap',
  `WITH ${PRESENCE}, ${FREE},
   marks AS (
     SELECT agent_id, skills, lower(span) AS begun, lower(span) AS at FROM free
     UNION ALL SELECT agent_id, skills, lower(span), upper(span) FROM free
     UNION ALL SELECT f.agent_id, f.skills, lower(f.span), o.made_at
       FROM free f JOIN offered o ON o.agent_id = f.agent_id AND f.span @> o.made_at),
   gaps AS (
     SELECT agent_id, skills, at AS from_at, lead(at) OVER (PARTITION BY agent_id, begun ORDER BY at) AS to_at FROM marks),
   peers AS (SELECT DISTINCT f.skills, o.agent_id, o.made_at FROM offered o JOIN free f ON f.agent_id = o.agent_id)
   SELECT (max(extract(epoch FROM to_at - from_at)) / 60)::float8 AS minutes FROM gaps g
   WHERE to_at IS NOT NULL AND EXISTS (SELECT 1 FROM peers p WHERE p.skills = g.skills AND p.agent_id <> g.agent_id
     AND p.made_at > g.from_at AND p.made_at < g.to_at)`,
);

/** By the tier of the customer, and all together (tier null). Percentiles of seconds. */
export const REPLY_GAPS = sql(
  'analytics.work.reply_gaps',
  `SELECT tier, count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY gap / 1000.0) AS p50,
     percentile_cont(0.95) WITHIN GROUP (ORDER BY gap / 1000.0) AS p95
   FROM analytics_sessions, unnest(reply_gaps_ms) AS gap
   WHERE ended_at >= $1 AND ended_at < $2 AND simulated IS FALSE AND tier IS NOT NULL
   GROUP BY GROUPING SETS ((tier), ())`,
);

export const OUTCOMES = sql(
  'analytics.work.outcomes',
  `SELECT count(*) FILTER (WHERE outcome = 'resolved') AS resolved,
     count(*) FILTER (WHERE outcome = 'unresolved') AS unresolved,
     count(*) FILTER (WHERE outcome = 'customer_left') AS "customerLeft",
     count(*) FILTER (WHERE outcome = 'abuse') AS abuse,
     count(*) FILTER (WHERE status = 'released') AS released,
     count(*) FILTER (WHERE status = 'completed' AND replied_at IS NULL) AS wordless
   FROM analytics_sessions WHERE ended_at >= $1 AND ended_at < $2 AND simulated IS FALSE`,
);

/** Offers that ended, and how long agents took to say yes or no. */
export const DECISIONS = sql(
  'analytics.work.decisions',
  `SELECT count(*) FILTER (WHERE status IS NOT NULL) AS ended, count(decided_at) AS n,
     percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - made_at)::float8) AS p50,
     percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - made_at)::float8) AS p95
   FROM analytics_offers WHERE made_at >= $1 AND made_at < $2 AND simulated IS FALSE`,
);
