import { sql } from '@handraise/platform';

const CONVERSATION = `id, customer_id AS "customerId", status, control, control_epoch AS epoch, controller_id AS "controllerId",
  episode, last_seq AS "lastSeq", agent_read_seq AS "agentReadSeq", last_customer_seq AS "lastCustomerSeq", last_agent_id AS "lastAgentId",
  episode_started_at AS "episodeStartedAt", last_customer_at AS "lastCustomerAt", created_at AS "createdAt",
  updated_at AS "updatedAt"`;
const MESSAGE = `id, conversation_id AS "conversationId", seq, author_kind AS "authorKind", author_id AS "authorId",
  author_name AS "authorName", author_simulated AS "authorSimulated", client_id AS "clientId", body, citations, system,
  created_at AS "createdAt"`;

/** One round trip; see append.function.ts for what it does and costs. */
export const APPEND = sql(
  'conversations.append',
  `SELECT id, seq, created_at AS "createdAt", duplicate, customer_id AS "customerId", control, epoch,
     first_reply AS "firstReply", reopen
   FROM conversations_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
/** The same in a commit of its own, while a person is in control or awaited; see append-unjudged.function.ts. */
export const APPEND_UNJUDGED = sql(
  'conversations.append_unjudged',
  `SELECT id, seq, created_at AS "createdAt", duplicate, customer_id AS "customerId", control, epoch,
     first_reply AS "firstReply", reopen
   FROM conversations_append_unjudged($1, $2, $3, $4, $5)`,
);
/** The same for several customers in one commit; see append-together.function.ts. `n` counts from 1. */
export const APPEND_TOGETHER = sql(
  'conversations.append_together',
  `SELECT n, id, seq, created_at AS "createdAt", duplicate, customer_id AS "customerId", control, epoch,
     first_reply AS "firstReply", reopen
   FROM conversations_append_together($1, $2, $3, $4, $5)`,
);
/** The messages since the customer's last one, by primary key: an agent wrote, and nobody asked whether they are there. */
export const IS_CUSTOMERS_TURN = sql(
  'conversations.is_customers_turn',
  `SELECT coalesce(bool_or(m.author_kind = 'agent') AND NOT bool_or(coalesce(m.system->>'code' = 'still_there', false)), false) AS turn
   FROM conversations c JOIN messages m ON m.conversation_id = c.id AND m.seq > c.last_customer_seq WHERE c.id = $1`,
);
/** See take-control.function.ts. Raises the epoch by one (I3). */
export const TAKE_CONTROL = sql(
  'conversations.take_control',
  'SELECT epoch, status, episode, customer_id AS "customerId" FROM conversations_take_control($1, $2, $3, $4)',
);
/** No row: there is one already. The partial unique index decides between two tabs. */
export const OPEN = sql(
  'conversations.open',
  `INSERT INTO conversations (id, customer_id) VALUES ($1, $2)
   ON CONFLICT (customer_id) WHERE status IN ('open', 'deferred') DO NOTHING RETURNING id`,
);
/** By the partial unique index `conversations_one_open`; a deferred one counts as open. */
export const FIND_OPEN = sql(
  'conversations.find_open',
  `SELECT ${CONVERSATION} FROM conversations WHERE customer_id = $1 AND status IN ('open', 'deferred')`,
);
/** What the widget shows to a customer without an open conversation. */
export const FIND_LAST = sql(
  'conversations.find_last',
  `SELECT ${CONVERSATION} FROM conversations WHERE customer_id = $1 AND status <> 'closed' ORDER BY created_at DESC LIMIT 1`,
);
export const FIND = sql('conversations.find', `SELECT ${CONVERSATION} FROM conversations WHERE id = $1`);
/** By the partial index `conversations_by_control`; for the live board. */
export const COUNT_OPEN = sql(
  'conversations.count_open',
  `SELECT control, count(*) AS n FROM conversations WHERE status = 'open' GROUP BY control`,
);
/**
 * The first lock of every step that also locks a handoff, an offer or a session, so that none of them deadlock.
 */
export const LOCK = sql('conversations.lock', `SELECT ${CONVERSATION} FROM conversations WHERE id = $1 FOR UPDATE`);
/** The rooms of a customer's socket. */
export const IDS_OF_CUSTOMER = sql(
  'conversations.ids_of_customer',
  'SELECT id FROM conversations WHERE customer_id = $1',
);
/** Newest first, with how the customer's first words begin: an id tells nobody which case it is. One index look-up each. */
export const LIST = sql(
  'conversations.list',
  `SELECT ${CONVERSATION}, (SELECT left(body, 120) FROM messages
     WHERE conversation_id = c.id AND author_kind = 'customer' ORDER BY seq LIMIT 1) AS about
   FROM conversations c WHERE ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $1`,
);
/** Each of the customer's messages since then with the agent's next one. Two index scans by primary key. */
export const REPLY_GAPS = sql(
  'conversations.reply_gaps',
  `SELECT round(extract(epoch FROM reply.created_at - m.created_at) * 1000)::int AS ms
   FROM messages m CROSS JOIN LATERAL (
     SELECT r.created_at FROM messages r WHERE r.conversation_id = m.conversation_id AND r.seq > m.seq AND r.author_kind = 'agent'
     ORDER BY r.seq LIMIT 1) reply
   WHERE m.conversation_id = $1 AND m.author_kind = 'customer' AND m.created_at >= $2 ORDER BY m.seq DESC LIMIT 200`,
);
/** A range of the primary key (conversation, number). */
export const MESSAGES_AFTER = sql(
  'conversations.messages_after',
  `SELECT ${MESSAGE} FROM messages WHERE conversation_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
);
/** The newest up to a number, read backwards by the primary key and turned round. */
export const LAST_MESSAGES = sql(
  'conversations.last_messages',
  `SELECT * FROM (SELECT ${MESSAGE} FROM messages WHERE conversation_id = $1 AND seq <= $2 ORDER BY seq DESC LIMIT $3) last ORDER BY seq`,
);
/**
 * A deferred conversation goes on in its episode; a settled one begins the next. Breaks `conversations_one_open`
 * when the customer has another one open.
 */
export const REOPEN = sql(
  'conversations.reopen',
  `UPDATE conversations SET episode = CASE WHEN status = 'deferred' THEN episode ELSE episode + 1 END, status = 'open',
     control = 'ai', controller_id = NULL, control_epoch = control_epoch + 1, episode_started_at = now(), resolved_at = NULL,
     first_agent_reply_at = NULL, updated_at = clock_timestamp()
   WHERE id = $1 AND status IN ('resolved', 'abandoned', 'deferred') RETURNING ${CONVERSATION}`,
);
/** $3: the states from which the transition table allows it. No row: somebody else ended it first. */
export const END_EPISODE = sql(
  'conversations.end_episode',
  `UPDATE conversations SET status = $2, control = $4, controller_id = NULL, control_epoch = control_epoch + 1,
     resolved_at = now(), updated_at = clock_timestamp()
   WHERE id = $1 AND status = ANY($3) RETURNING ${CONVERSATION}`,
);
/** Clamped to what exists, and never backwards: marks of two devices may come in any order. */
export const MARK_READ = sql(
  'conversations.mark_read',
  `UPDATE conversations SET customer_read_seq = CASE WHEN $2 = 'customer' THEN greatest(customer_read_seq, least($3, last_seq)) ELSE customer_read_seq END,
     agent_read_seq = CASE WHEN $2 = 'agent' THEN greatest(agent_read_seq, least($3, last_seq)) ELSE agent_read_seq END
   WHERE id = $1 RETURNING CASE WHEN $2 = 'customer' THEN customer_read_seq ELSE agent_read_seq END AS seq`,
);
export const OF_CUSTOMER = sql(
  'conversations.of_customer',
  `SELECT ${CONVERSATION} FROM conversations WHERE customer_id = $1 ORDER BY id`,
);
/**
 * The rows stay, so that sequence numbers keep no gaps (I10). Lines of the system hold no word of the customer.
 */
export const ERASE_TEXTS = sql(
  'conversations.erase_texts',
  `UPDATE messages SET body = '[erased]', citations = NULL, client_id = NULL
   FROM conversations WHERE conversations.id = messages.conversation_id AND conversations.customer_id = $1
     AND messages.author_kind <> 'system'`,
);
/** Nothing can be written any more, and whoever was in control is not. */
export const CLOSE_OF_CUSTOMER = sql(
  'conversations.close_of_customer',
  `UPDATE conversations SET status = 'closed', control = 'ai', controller_id = NULL, control_epoch = control_epoch + 1,
     updated_at = clock_timestamp()
   WHERE customer_id = $1 AND status <> 'closed'`,
);
/** Lines of the system name the agent too. A scan, for something that happens a few times a year. */
export const ERASE_AGENT_LINES = sql(
  'conversations.erase_agent_lines',
  `UPDATE messages SET body = '[erased]', system = system #- '{params,name}'
   WHERE author_kind = 'system' AND system->'params'->>'agentId' = $1::text`,
);
/** What the agent wrote stays, because it is the customer's conversation; the name goes. */
export const ERASE_AUTHOR = sql(
  'conversations.erase_author',
  `UPDATE messages SET author_name = NULL WHERE author_kind = 'agent' AND author_id = $1`,
);
