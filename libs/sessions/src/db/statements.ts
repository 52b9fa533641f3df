import { sql } from '@handraise/platform';

const SESSION = `id, offer_id AS "offerId", handoff_id AS "handoffId", conversation_id AS "conversationId",
  customer_id AS "customerId", agent_id AS "agentId", status, epoch, units, exclusive, quote_id AS "quoteId", quote, topic,
  intent, language, tier, risk, started_at AS "startedAt", first_reply_at AS "firstReplyAt", wrapping_at AS "wrappingAt",
  ended_at AS "endedAt", outcome`;
const OPEN = `status IN ('active', 'wrapping', 'parked', 'grace')`;

/** One round trip; see accept.function.ts. */
export const ACCEPT = sql('sessions.accept', `SELECT ${SESSION} FROM sessions_accept_offer($1, $2, $3, $4)`);
/** No row: not this agent's offer. A row without a session: not accepted so far. Two look-ups by unique keys, no lock. */
export const FIND_ACCEPTED = sql(
  'sessions.find_accepted',
  `SELECT ${SESSION} FROM sessions RIGHT JOIN (SELECT o.id AS own_offer FROM offers o WHERE o.id = $1 AND o.agent_id = $2) own
     ON offer_id = own_offer`,
);
export const FIND = sql('sessions.find', `SELECT ${SESSION} FROM sessions WHERE id = $1`);
/** After the conversation's lock only; `SessionLookup.lock` keeps the order. */
export const LOCK = sql('sessions.lock', `SELECT ${SESSION} FROM sessions WHERE id = $1 FOR UPDATE`);
/** By the unique index that allows one open session a conversation. */
export const FIND_OPEN_IN = sql(
  'sessions.find_open_in',
  `SELECT ${SESSION} FROM sessions WHERE conversation_id = $1 AND ${OPEN}`,
);
/** Tells an agent who writes too late which of their sessions has ended. */
export const LAST_OF_AGENT_IN = sql(
  'sessions.last_of_agent_in',
  `SELECT ${SESSION} FROM sessions WHERE conversation_id = $1 AND agent_id = $2 ORDER BY started_at DESC LIMIT 1`,
);
/** In the order of ids, so that two transactions that go through the same list never wait for each other. */
export const OPEN_OF_AGENT = sql(
  'sessions.open_of_agent',
  `SELECT ${SESSION} FROM sessions WHERE agent_id = $1 AND ${OPEN} ORDER BY id`,
);
/** By a partial index; for an erasure. */
export const OPEN_OF_CUSTOMER = sql(
  'sessions.open_of_customer',
  `SELECT ${SESSION} FROM sessions WHERE customer_id = $1 AND ${OPEN} ORDER BY id`,
);
/** Newest first, for the live board. */
export const ALL_OPEN = sql(
  'sessions.all_open',
  `SELECT ${SESSION} FROM sessions WHERE ${OPEN} ORDER BY id DESC LIMIT $1`,
);
/** Sessions in wrap-up hold an agent too, so they count. */
export const COUNT_OPEN = sql('sessions.count_open', `SELECT count(*) AS n FROM sessions WHERE ${OPEN}`);
/** $4 true: only the open ones, wrap-up included. */
export const LIST = sql(
  'sessions.list',
  `SELECT ${SESSION} FROM sessions WHERE agent_id = $1 AND ($3::uuid IS NULL OR id < $3::uuid)
     AND ($4::boolean IS NOT TRUE OR ${OPEN}) ORDER BY id DESC LIMIT $2`,
);
/** Only the first one counts; a race of two devices changes nothing. */
export const FIRST_REPLY = sql(
  'sessions.first_reply',
  `UPDATE sessions SET first_reply_at = coalesce(first_reply_at, clock_timestamp()) WHERE id = $1`,
);
/** No row: the session ended first, and its pay is booked. */
export const WRAP = sql(
  'sessions.wrap',
  `UPDATE sessions SET status = 'wrapping', wrapping_at = clock_timestamp() WHERE id = $1 AND status = 'active' RETURNING ${SESSION}`,
);
/** Milliseconds until $1 + $2, below zero when that is past; by the database's clock, as $1 is. */
export const LEFT_OF = sql(
  'sessions.left_of',
  `SELECT (extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000 + $2::float8)::float8 AS ms`,
);
/** By the database's clock, which started the session too. */
export const MAY_HAVE_LEFT_FROM = sql(
  'sessions.may_have_left_from',
  `SELECT started_at + $2 * interval '1 millisecond' AS "from",
     clock_timestamp() >= started_at + $2 * interval '1 millisecond' AS passed FROM sessions WHERE id = $1`,
);
/** Whoever gets the row ends the session and books its pay; everybody else gets none (I8). */
export const END = sql(
  'sessions.end',
  `UPDATE sessions SET status = $2, outcome = $3, note = $4, ended_at = clock_timestamp()
   WHERE id = $1 AND ${OPEN} RETURNING ${SESSION}`,
);
/**
 * The last person's part of this episode, unless it ended without one to judge, or was rated. Asked only when nobody is in
 * control, so one that is still active is about to be wrapped up.
 */
export const FIND_UNRATED = sql(
  'sessions.find_unrated',
  `SELECT * FROM (SELECT ${SESSION} FROM sessions WHERE conversation_id = $1 ORDER BY started_at DESC LIMIT 1) last
   WHERE status IN ('active', 'wrapping', 'completed') AND outcome IS DISTINCT FROM 'abuse'
     AND "startedAt" >= greatest($2::timestamptz, now() - interval '7 days')
     AND NOT EXISTS (SELECT FROM ratings WHERE session_id = last.id)`,
);
/** No row: rated before. The primary key decides between two taps. */
export const RATE = sql(
  'sessions.rate',
  `INSERT INTO ratings (session_id, customer_id, agent_id, score, comment) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING session_id`,
);
export const EXPORT_RATINGS = sql(
  'sessions.export_ratings',
  'SELECT session_id AS "sessionId", score, comment, created_at AS "createdAt" FROM ratings WHERE customer_id = $1 ORDER BY created_at',
);
/** With the notes, which are in no other answer. */
export const EXPORT_SESSIONS = sql(
  'sessions.export_sessions',
  `SELECT ${SESSION}, note FROM sessions WHERE agent_id = $1 ORDER BY id`,
);
/** An agent's notes are their words about customers: they go with either of the two. */
export const ERASE_AGENT = sql('sessions.erase_agent', 'UPDATE sessions SET note = NULL WHERE agent_id = $1');
export const ERASE_CUSTOMER = sql(
  'sessions.erase_customer',
  `WITH notes AS (UPDATE sessions SET note = NULL WHERE customer_id = $1)
   UPDATE ratings SET comment = NULL WHERE customer_id = $1`,
);
