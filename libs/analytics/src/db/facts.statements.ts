import { sql } from '@handraise/platform';

/*
 * Events arrive in any order, each once. So every statement is an upsert that keeps what it does not know, and each costs
 * one look-up by primary key.
 */

/** Locks the customer's row, so that a contact and the end of an episode, handled at once, see each other. */
export const NOTE_CONTACT = sql(
  'analytics.contact.note',
  `INSERT INTO analytics_contacts AS known (customer_id, last_at) VALUES ($1, $2)
   ON CONFLICT (customer_id) DO UPDATE SET last_at = greatest(known.last_at, excluded.last_at)
   RETURNING last_at AS "lastAt"`,
);
/** A contact within seven days takes "resolved" back. Index scan over the customer's recent episodes. */
export const TAKE_BACK = sql(
  'analytics.episode.take_back',
  `UPDATE analytics_episodes SET contacted_again_at = $2
   WHERE customer_id = $1 AND resolved_at < $2 AND resolved_at >= $2::timestamptz - interval '7 days' AND contacted_again_at IS NULL`,
);
export const SAVE_EPISODE = sql(
  'analytics.episode.save',
  `INSERT INTO analytics_episodes (conversation_id, episode, customer_id, confirmed, started_at, resolved_at, contacted_again_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
);
export const SAVE_HANDOFF = sql(
  'analytics.handoff.save',
  'INSERT INTO analytics_handoffs (handoff_id, requested_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);
export const SAVE_SESSION = sql(
  'analytics.session.save',
  `INSERT INTO analytics_sessions AS known
     (session_id, conversation_id, agent_id, handoff_id, simulated, started_at, replied_at, ended_at, outcome, score,
      status, tier, reply_gaps_ms)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   ON CONFLICT (session_id) DO UPDATE SET
     handoff_id = coalesce(known.handoff_id, excluded.handoff_id),
     simulated = coalesce(known.simulated, excluded.simulated),
     started_at = coalesce(known.started_at, excluded.started_at),
     replied_at = coalesce(known.replied_at, excluded.replied_at),
     ended_at = coalesce(known.ended_at, excluded.ended_at),
     outcome = coalesce(known.outcome, excluded.outcome),
     score = coalesce(known.score, excluded.score),
     status = coalesce(known.status, excluded.status),
     tier = coalesce(known.tier, excluded.tier),
     reply_gaps_ms = coalesce(known.reply_gaps_ms, excluded.reply_gaps_ms)`,
);
export const SAVE_OFFER = sql(
  'analytics.offer.save',
  `INSERT INTO analytics_offers AS known (offer_id, agent_id, simulated, made_at, status, decided_at)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (offer_id) DO UPDATE SET simulated = coalesce(known.simulated, excluded.simulated),
     made_at = coalesce(known.made_at, excluded.made_at), status = coalesce(known.status, excluded.status),
     decided_at = coalesce(known.decided_at, excluded.decided_at)`,
);
export const SAVE_PRESENCE = sql(
  'analytics.presence.save',
  `INSERT INTO analytics_presences (agent_id, at, online, routable, skills, simulated) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT DO NOTHING`,
);
export const SAVE_EARNING = sql(
  'analytics.earning.save',
  `INSERT INTO analytics_earnings AS known (earning_id, agent_id, simulated, total_minor, currency, booked_at)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (earning_id) DO UPDATE SET booked_at = least(known.booked_at, excluded.booked_at)`,
);
