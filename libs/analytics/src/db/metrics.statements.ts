import { sql } from '@handraise/platform';

/*
 * Each reads one period by the index on its time and leaves simulated agents out. They are for people who look at a page
 * (rate `heavy`), so they count rows instead of keeping counters that could drift.
 */

/** An episode that a simulated agent served says nothing about the assistant or people: it is left out as a whole. */
export const EPISODES = sql(
  'analytics.metrics.episodes',
  `WITH resolved AS (
     SELECT e.confirmed, e.contacted_again_at IS NOT NULL AS again, extract(epoch FROM e.resolved_at - e.started_at)::float8 AS seconds,
       coalesce(s.served, false) AS human
     FROM analytics_episodes e LEFT JOIN LATERAL (
       SELECT true AS served, bool_or(simulated) AS simulated FROM analytics_sessions
       WHERE conversation_id = e.conversation_id AND started_at BETWEEN e.started_at AND e.resolved_at
       HAVING count(*) > 0) s ON true
     WHERE e.resolved_at >= $1 AND e.resolved_at < $2 AND s.simulated IS NOT TRUE)
   SELECT count(*) AS resolved,
     count(*) FILTER (WHERE NOT human AND NOT again AND confirmed) AS confirmed,
     count(*) FILTER (WHERE NOT human AND NOT again AND NOT confirmed) AS assumed,
     count(*) FILTER (WHERE again) AS "contactedAgain",
     count(*) FILTER (WHERE NOT human) AS "withoutHuman",
     percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS p50,
     percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS p95
   FROM resolved`,
);

/** From the first request to the first words of a person, whichever attempt brought them. */
export const WAITS = sql(
  'analytics.metrics.waits',
  `WITH waits AS (
     SELECT extract(epoch FROM s.replied_at - h.requested_at)::float8 AS seconds
     FROM analytics_handoffs h CROSS JOIN LATERAL (
       SELECT replied_at, simulated FROM analytics_sessions
       WHERE handoff_id = h.handoff_id AND replied_at IS NOT NULL ORDER BY replied_at LIMIT 1) s
     WHERE h.requested_at >= $1 AND h.requested_at < $2 AND s.simulated IS FALSE)
   SELECT count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS p50,
     percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds) AS p95 FROM waits`,
);

/** The widget asks for stars when a person's part is completed, never after abuse; who answers unasked counts too. */
export const RATINGS = sql(
  'analytics.metrics.ratings',
  `SELECT count(*) FILTER (WHERE score IS NOT NULL
       OR (status IS DISTINCT FROM 'released' AND outcome IS DISTINCT FROM 'abuse')) AS asked,
     count(score) AS answers, count(*) FILTER (WHERE score >= 4) AS content
   FROM analytics_sessions WHERE ended_at >= $1 AND ended_at < $2 AND simulated IS FALSE`,
);

export const OFFERS = sql(
  'analytics.metrics.offers',
  `SELECT count(*) AS made,
     count(*) FILTER (WHERE status = 'accepted') AS accepted,
     count(*) FILTER (WHERE status = 'declined') AS declined,
     count(*) FILTER (WHERE status = 'timed_out') AS "timedOut",
     count(*) FILTER (WHERE status = 'rescinded') AS rescinded,
     count(*) FILTER (WHERE status = 'undeliverable') AS undeliverable
   FROM analytics_offers WHERE made_at >= $1 AND made_at < $2 AND simulated IS FALSE`,
);

/** By currency, the one with the most earnings first: sums of different currencies are never added up. */
export const PAID = sql(
  'analytics.metrics.paid',
  `SELECT count(*) AS earnings, sum(total_minor)::bigint AS "totalMinor", currency
   FROM analytics_earnings WHERE booked_at >= $1 AND booked_at < $2 AND NOT simulated
   GROUP BY currency ORDER BY count(*) DESC, currency`,
);
