import { sql } from '@handraise/platform';

const PROFILE = `intent, topic, skill, level, complexity, estimated_minutes AS "estimatedMinutes", risk, language`;
const HANDOFF = `id, conversation_id AS "conversationId", customer_id AS "customerId", status, tier, asked, ${PROFILE}, attempt,
  requested_at AS "requestedAt", ready_at AS "readyAt", virtual_deadline AS "virtualDeadline",
  preferred_agent_id AS "preferredAgentId", choice, choice_offered AS "choiceOffered"`;
const OFFER = `id, handoff_id AS "handoffId", attempt, agent_id AS "agentId", kind, status, quote_id AS "quoteId", quote, topic,
  language, estimated_minutes AS "estimatedMinutes", complexity, tier, risk_flags AS "riskFlags",
  countdown_ms AS "countdownMs", expires_at AS "expiresAt"`;

/** Triage's last word per conversation; kept without a request, for the one that may come. */
export const SAVE_PROFILE = sql(
  'dispatch.profile.save',
  `INSERT INTO conversation_profiles (conversation_id, intent, topic, skill, level, complexity, estimated_minutes, risk, language)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (conversation_id) DO UPDATE SET intent = excluded.intent, topic = excluded.topic, skill = excluded.skill,
     level = excluded.level, complexity = excluded.complexity, estimated_minutes = excluded.estimated_minutes,
     risk = excluded.risk, language = excluded.language, updated_at = now()`,
);
export const FIND_PROFILE = sql(
  'dispatch.profile.find',
  `SELECT ${PROFILE} FROM conversation_profiles WHERE conversation_id = $1`,
);

/**
 * $15: the target wait in seconds, $17: how long the preferred agent is kept. A second open request of the
 * conversation breaks `handoffs_one_open`.
 */
export const INSERT_HANDOFF = sql(
  'dispatch.handoff.insert',
  `INSERT INTO handoffs (id, conversation_id, customer_id, tier, asked, reasons, intent, topic, skill, level, complexity,
     estimated_minutes, risk, language, virtual_deadline, preferred_agent_id, preferred_until)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, clock_timestamp() + $15 * interval '1 second', $16,
     clock_timestamp() + $17 * interval '1 second')
   RETURNING ${HANDOFF}`,
);
/** At most one, by the unique index `handoffs_one_open`. */
export const FIND_OPEN_HANDOFF = sql(
  'dispatch.handoff.find_open',
  `SELECT ${HANDOFF} FROM handoffs WHERE conversation_id = $1 AND status IN ('ready', 'offering', 'assigned', 'choosing')`,
);
/** The same, else what the customer left for later: what they see when they come back. */
export const FIND_STANDING = sql(
  'dispatch.handoff.find_standing',
  `SELECT ${HANDOFF} FROM handoffs WHERE conversation_id = $1 AND (status IN ('ready', 'offering', 'assigned', 'choosing')
     OR (status = 'deferred' AND choice IS NOT NULL)) ORDER BY status = 'deferred', requested_at DESC LIMIT 1`,
);
/** After the conversation's lock only, as everything that locks a handoff. */
export const LOCK_OPEN_HANDOFF = sql(
  'dispatch.handoff.lock_open',
  `SELECT ${HANDOFF} FROM handoffs WHERE conversation_id = $1 AND status IN ('ready', 'offering', 'assigned', 'choosing') FOR UPDATE`,
);
export const FIND_HANDOFF = sql('dispatch.handoff.find', `SELECT ${HANDOFF} FROM handoffs WHERE id = $1`);
/** After the conversation's lock, before any offer's: the order of the accept. */
export const LOCK_HANDOFF = sql('dispatch.handoff.lock', `SELECT ${HANDOFF} FROM handoffs WHERE id = $1 FOR UPDATE`);
/** What was put aside for later and is not settled since. */
export const LOCK_ASIDE = sql(
  'dispatch.handoff.lock_aside',
  `SELECT ${HANDOFF} FROM handoffs WHERE conversation_id = $1 AND status = 'deferred'
   ORDER BY requested_at DESC LIMIT 1 FOR UPDATE`,
);
/**
 * For moves that were checked by the transition table under the row's lock. A choice or a contact once given
 * stays unless a new one is; choosing to wait on takes the question away.
 */
export const MOVE_HANDOFF = sql(
  'dispatch.handoff.move',
  `UPDATE handoffs SET status = $2, choice = coalesce($3, choice),
     contact = CASE WHEN $3 IS NULL OR $3 = 'callback' THEN coalesce($4, contact) END,
     choice_offered = CASE WHEN $2 = 'choosing' THEN true WHEN $3 = 'wait' THEN false ELSE choice_offered END,
     ended_at = CASE WHEN $2 IN ('done', 'canceled', 'deferred') THEN clock_timestamp() END
   WHERE id = $1 RETURNING ${HANDOFF}`,
);
/** Back to the line with the next attempt; the age stays, so the request keeps its place before all younger ones. */
export const REQUEUE_HANDOFF = sql(
  'dispatch.handoff.requeue',
  `UPDATE handoffs SET status = 'ready', attempt = attempt + 1, ready_at = clock_timestamp(), assigned_at = NULL, ended_at = NULL,
     choice_offered = false, preferred_agent_id = NULL, virtual_deadline = least(virtual_deadline, requested_at)
   WHERE id = $1 AND status = 'assigned' RETURNING ${HANDOFF}`,
);
/** In the order of service, by the partial index `handoffs_waiting`. */
export const LIST_WAITING = sql(
  'dispatch.handoff.list_waiting',
  `SELECT ${HANDOFF} FROM handoffs WHERE market = 'main' AND status IN ('ready', 'offering', 'choosing')
   ORDER BY virtual_deadline, id LIMIT $1`,
);
/** The same, page by page. A request that was served since is still where it stood. */
export const WAITING_PAGE = sql(
  'dispatch.handoff.waiting_page',
  `SELECT ${HANDOFF}, contact FROM handoffs WHERE market = 'main' AND status IN ('ready', 'offering', 'choosing')
     AND ($2::uuid IS NULL OR (virtual_deadline, id) > (SELECT virtual_deadline, id FROM handoffs WHERE id = $2))
   ORDER BY virtual_deadline, id LIMIT $1`,
);
/** What was put aside, oldest first (ids are made in order of time), by the partial index `handoffs_deferred`. */
export const DEFERRED_PAGE = sql(
  'dispatch.handoff.deferred_page',
  `SELECT ${HANDOFF}, contact FROM handoffs WHERE status = 'deferred' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $1`,
);
/** Waits of the last served requests, newest first; simulated agents count as help, not as a measure. */
export const RECENT_WAITS = sql(
  'dispatch.handoff.recent_waits',
  `SELECT extract(epoch FROM assigned_at - requested_at)::float8 AS seconds FROM handoffs
   WHERE assigned_at > now() - interval '6 hours' ORDER BY assigned_at DESC LIMIT 50`,
);
/**
 * The part of the line that a round can do something about. Of each group that waits for the same people (language, skill,
 * alone or not) only the head, so that no group stands in another's way, however long it is; nothing in a language that
 * nobody online speaks ($1, primary tags); of the requests that ring already only those due for another offer ($2, seconds).
 * Who let an offer pass, declined it or gave the request back is not asked for it again for a minute.
 */
export const SNAPSHOT_HANDOFFS = sql(
  'dispatch.snapshot.handoffs',
  `SELECT h.id, h.skill, h.level, h.language, h.complexity, h.tier,
     (extract(epoch FROM h.virtual_deadline) * 1000)::bigint AS "virtualDeadline",
     round(extract(epoch FROM clock_timestamp() - h.requested_at), 3)::float8 AS "ageSeconds",
     round(extract(epoch FROM clock_timestamp() - h.ready_at), 3)::float8 AS "readySeconds",
     CASE WHEN h.preferred_until > clock_timestamp() THEN h.preferred_agent_id END AS "preferredAgentId",
     coalesce(o.tried, '{}') AS tried, coalesce(o.live, 0)::int AS "liveOffers",
     coalesce(o.oldest, 0)::float8 AS "oldestOfferSeconds"
   FROM (
     SELECT *, row_number() OVER (
       PARTITION BY language, skill, tier = 'vip' OR complexity = 'dispute' ORDER BY virtual_deadline, id) AS place
     FROM handoffs w
     WHERE market = 'main' AND status IN ('ready', 'offering', 'choosing')
       AND split_part(lower(language), '-', 1) = ANY ($1)
       AND (status <> 'offering' OR NOT EXISTS (SELECT FROM offers WHERE handoff_id = w.id
         AND status IN ('created', 'delivered') AND created_at > clock_timestamp() - make_interval(secs => $2)))
   ) h LEFT JOIN LATERAL (
     SELECT array_agg(agent_id) AS tried, count(*) FILTER (WHERE status IN ('created', 'delivered')) AS live,
       round(extract(epoch FROM clock_timestamp() - min(created_at) FILTER (WHERE status IN ('created', 'delivered'))), 3) AS oldest
     FROM offers WHERE handoff_id = h.id AND CASE
       WHEN status IN ('created', 'delivered') THEN true
       WHEN status = 'accepted' THEN h.ready_at > clock_timestamp() - interval '60 seconds'
       ELSE attempt = h.attempt AND ended_at > clock_timestamp() - interval '60 seconds' END) o ON true
   WHERE h.place <= 50
   ORDER BY h.virtual_deadline, h.id`,
);

/**
 * False: no room any more, or the agent may not be offered work now. The check and the reservation are one
 * statement (I2).
 */
export const RESERVE = sql('dispatch.offer.reserve', 'SELECT agents_reserve($1, $2, $3) AS reserved');
/** Expires at the countdown ($16) and the delivery's 3 s ($18) from now, by the database's clock. */
export const INSERT_OFFER = sql(
  'dispatch.offer.insert',
  `INSERT INTO offers (id, handoff_id, attempt, agent_id, kind, units, exclusive, quote_id, quote, topic, language,
     estimated_minutes, complexity, tier, risk_flags, countdown_ms, decision_seq, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
     clock_timestamp() + ($16::int + $18::int) * interval '1 millisecond')
   RETURNING ${OFFER}`,
);
/**
 * No row: the customer left, or somebody accepted, since the snapshot was read. Locks the request before the
 * agent's load row, as the accept does.
 */
export const HANDOFF_TO_OFFERING = sql(
  'dispatch.handoff.to_offering',
  `UPDATE handoffs SET status = 'offering' WHERE id = $1 AND status IN ('ready', 'choosing', 'offering') RETURNING ${HANDOFF}`,
);
/** The first ack only: the countdown starts now, but never ends later than was set at the making. */
export const DELIVER_OFFER = sql(
  'dispatch.offer.deliver',
  `UPDATE offers SET status = 'delivered', delivered_at = clock_timestamp(),
     expires_at = least(expires_at, clock_timestamp() + countdown_ms * interval '1 millisecond')
   WHERE id = $1 AND agent_id = $2 AND status = 'created' RETURNING ${OFFER}`,
);
/** When the countdown of an offer began that a device shows; no row for any other. */
export const SHOWN_SINCE = sql(
  'dispatch.offer.shown_since',
  `SELECT expires_at - countdown_ms * interval '1 millisecond' AS since FROM offers WHERE id = $1 AND status = 'delivered'`,
);
/** By agent too: somebody else's offer is not found. */
export const FIND_OFFER = sql('dispatch.offer.find', `SELECT ${OFFER} FROM offers WHERE id = $1 AND agent_id = $2`);
/** Those that ring at an agent. One whose time is over but that was not swept yet is left to its deadline. */
export const LIVE_OFFERS = sql(
  'dispatch.offer.live',
  `SELECT ${OFFER} FROM offers WHERE agent_id = $1 AND status IN ('created', 'delivered') AND expires_at > clock_timestamp() ORDER BY id`,
);
/** For the agent's own list, oldest first: ids are made in order of time. */
export const LIVE_OFFERS_PAGE = sql(
  'dispatch.offer.live_page',
  `SELECT ${OFFER} FROM offers WHERE agent_id = $1 AND status IN ('created', 'delivered') AND expires_at > clock_timestamp()
     AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
);
/** For the board; also those whose time is just over. */
export const COUNT_LIVE_OFFERS = sql(
  'dispatch.offer.count_live',
  `SELECT count(*) AS n FROM offers WHERE status IN ('created', 'delivered')`,
);
/** More than one in a hedge or a broadcast. */
export const LIVE_OFFERS_OF_HANDOFF = sql(
  'dispatch.offer.live_of_handoff',
  `SELECT ${OFFER} FROM offers WHERE handoff_id = $1 AND status IN ('created', 'delivered')`,
);
/** Sent again until the device acks. */
export const UNDELIVERED = sql(
  'dispatch.offer.undelivered',
  `SELECT ${OFFER} FROM offers WHERE status = 'created' AND created_at < clock_timestamp() - interval '900 milliseconds' LIMIT 200`,
);
/** See offer.functions.ts. No row: somebody ended it first. */
export const END_OFFER = sql('dispatch.offer.end', `SELECT ${OFFER} FROM dispatch_end_offer($1, $2, $3)`);

/** Takes or renews the market: the token grows whenever the holder changes. */
export const LEAD = sql(
  'dispatch.market.lead',
  `UPDATE markets SET token = CASE WHEN node = $2 THEN token ELSE token + 1 END, node = $2,
     expires_at = clock_timestamp() + interval '3 seconds'
   WHERE name = $1 AND (node = $2 OR expires_at < clock_timestamp()) RETURNING token`,
);
/** On shutdown, so that the next node leads at once and not after the 3 s of the lease. */
export const LEAVE_MARKET = sql(
  'dispatch.market.leave',
  `UPDATE markets SET expires_at = '-infinity', node = NULL WHERE name = $1 AND node = $2`,
);
/** Fences the decision: whoever lost the lease in between finds no row. The lock also orders the hash chain. */
export const FENCE = sql(
  'dispatch.market.fence',
  `SELECT last_seq AS "lastSeq", last_hash AS "lastHash" FROM markets
   WHERE name = $1 AND node = $2 AND token = $3 AND expires_at > clock_timestamp() FOR UPDATE`,
);
/** Only after FENCE in the same transaction, which holds the row. */
export const ADVANCE = sql(
  'dispatch.market.advance',
  'UPDATE markets SET last_seq = $2, last_hash = $3 WHERE name = $1',
);
/** Breaks `UNIQUE (market, seq)` for a second writer, should the fence ever fail. */
export const INSERT_DECISION = sql(
  'dispatch.decision.insert',
  'INSERT INTO decision_records (id, market, seq, body, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6)',
);
const DECISION = 'id, market, seq, body, previous_hash AS "previousHash", hash, at';
export const FIND_DECISION = sql('dispatch.decision.find', `SELECT ${DECISION} FROM decision_records WHERE id = $1`);
/** A page of the chain for `verify`; the page's size is known there too. */
export const DECISIONS_AFTER = sql(
  'dispatch.decision.after',
  `SELECT ${DECISION} FROM decision_records WHERE market = $1 AND seq > $2 ORDER BY seq LIMIT 500`,
);
/** Where each market's chain ends, by the market's row. */
export const HEADS = sql(
  'dispatch.market.heads',
  'SELECT name, last_seq AS "lastSeq", last_hash AS "lastHash" FROM markets',
);
/** Part of a customer's erasure; the requests themselves stay, for counting. */
export const ERASE_CONTACT = sql(
  'dispatch.handoff.erase_contact',
  'UPDATE handoffs SET contact = NULL WHERE customer_id = $1',
);
/** What agents typed when they declined, about this customer or as this agent. */
export const ERASE_REASONS = sql(
  'dispatch.offer.erase_reasons',
  `UPDATE offers SET reason = NULL FROM handoffs
   WHERE handoffs.id = offers.handoff_id AND $1 IN (handoffs.customer_id, offers.agent_id) AND offers.reason IS NOT NULL`,
);
/** By a partial index of those who wait. */
export const OPEN_OF_CUSTOMER = sql(
  'dispatch.handoff.open_of_customer',
  `SELECT id, conversation_id AS "conversationId" FROM handoffs
   WHERE customer_id = $1 AND status IN ('ready', 'offering', 'choosing')`,
);
/** With the contact that the customer left. */
export const EXPORT_HANDOFFS = sql(
  'dispatch.handoff.export',
  `SELECT ${HANDOFF}, contact FROM handoffs WHERE customer_id = $1 ORDER BY requested_at`,
);
/** A look only; `dispatch_end_offer` checks again under the lock. */
export const OFFER_STATUS = sql('dispatch.offer.status', 'SELECT status FROM offers WHERE id = $1');
/** The agent's room was gone: the request waits on, unless another offer for it is live. */
export const BACK_TO_READY = sql(
  'dispatch.handoff.back_to_ready',
  `UPDATE handoffs h SET status = CASE WHEN h.choice_offered THEN 'choosing' ELSE 'ready' END
   WHERE h.id = $1 AND h.status = 'offering'
     AND NOT EXISTS (SELECT FROM offers o WHERE o.handoff_id = h.id AND o.status IN ('created', 'delivered'))`,
);
/** The request after its accept, with the offers of this attempt that somebody else was faster for. */
export const FIND_TAKEN = sql(
  'dispatch.handoff.find_taken',
  `SELECT ${HANDOFF}, (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'agentId', o.agent_id)), '[]') FROM offers o
     WHERE o.handoff_id = h.id AND o.attempt = h.attempt AND o.status = 'rescinded') AS rescinded
   FROM handoffs h WHERE h.id = $1`,
);
/** A deferred request gets its place back. Nobody had it in hand, so it is the attempt that it was; the age never changes. */
export const BRING_BACK = sql(
  'dispatch.handoff.bring_back',
  `UPDATE handoffs SET status = 'ready', ready_at = clock_timestamp(), ended_at = NULL, choice_offered = false
   WHERE id = $1 AND status = 'deferred' RETURNING ${HANDOFF}`,
);
/** For the packet of the agent who serves the request. */
export const FIND_CONTACT = sql('dispatch.handoff.contact', 'SELECT contact FROM handoffs WHERE id = $1');
/** Newest first: ids are made in order of time. */
export const LIST_DECISIONS = sql(
  'dispatch.decision.list',
  `SELECT ${DECISION} FROM decision_records WHERE $2::uuid IS NULL OR id < $2::uuid ORDER BY id DESC LIMIT $1`,
);
/**
 * Rounds that looked at an agent. Which agents a record names stands in its text alone: a row per agent and round would cost
 * the hot path more than all of these readings, so at most 500 records are looked through at a time, by their primary key.
 */
export const LIST_OWN_DECISIONS = sql(
  'dispatch.decision.list_own',
  `SELECT ${DECISION} FROM (
     SELECT * FROM decision_records WHERE $2::uuid IS NULL OR id < $2::uuid ORDER BY id DESC LIMIT 500) AS looked_through
   WHERE position('"' || $1 || '"' IN body) > 0 ORDER BY id DESC LIMIT $3`,
);
/** Where the next 500 begin; none when these were the last. */
export const LAST_LOOKED_THROUGH = sql(
  'dispatch.decision.looked_through',
  'SELECT id FROM decision_records WHERE $1::uuid IS NULL OR id < $1::uuid ORDER BY id DESC OFFSET 499 LIMIT 1',
);
/** What became of the offers of a round at one agent; the time lets the index of the agent's offers find them. */
export const OFFERS_OF_ROUND = sql(
  'dispatch.offer.of_round',
  `SELECT id, handoff_id AS "handoffId", status FROM offers
   WHERE agent_id = $1 AND decision_seq = $2 AND created_at BETWEEN $3::timestamptz - interval '1 minute' AND $3::timestamptz + interval '1 minute'`,
);
