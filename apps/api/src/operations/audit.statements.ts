/** A question to the database that must have no answer; each row is one breach, with a `detail`. */
export interface AuditQuestion {
  readonly invariant: string;
  readonly text: string;
}

/**
 * Sets of states, written out again: an audit takes nothing from the code that it judges.
 */
const LIVE = `('created', 'delivered')`;
const WAITING = `('ready', 'offering', 'choosing')`;
const OPEN_SESSION = `('active', 'wrapping', 'grace')`;

/** The load row is kept by each move of capacity; here it is counted again from what the agent really holds. */
const loads = `
  SELECT format('agent %s: the row says %s used, %s reserved, %s sessions, %s offers, exclusive %s; there are %s, %s, %s, %s, %s',
    l.agent_id, l.used, l.reserved, l.sessions, l.offers, l.exclusive, s.units, o.units, s.n, o.n, s.exclusive OR o.exclusive)
    AS detail
  FROM agent_loads l,
    LATERAL (SELECT coalesce(sum(units), 0) AS units, count(*) AS n, coalesce(bool_or(exclusive), false) AS exclusive
             FROM sessions WHERE agent_id = l.agent_id AND status IN ${OPEN_SESSION}) s,
    LATERAL (SELECT coalesce(sum(units), 0) AS units, count(*) AS n, coalesce(bool_or(exclusive), false) AS exclusive
             FROM offers WHERE agent_id = l.agent_id AND status IN ${LIVE}) o
  WHERE (l.used, l.reserved, l.sessions, l.offers, l.exclusive)
    IS DISTINCT FROM (s.units, o.units, s.n, o.n, s.exclusive OR o.exclusive)`;

/** No request is lost: where it stands, its offers, its session and the control of its conversation agree. */
const handoffs = `
  SELECT format('handoff %s is %s with %s live offers; its conversation is %s under %s, with %s open sessions of this attempt',
    h.id, h.status, o.live, c.status, c.control, s.n) AS detail
  FROM handoffs h JOIN conversations c ON c.id = h.conversation_id,
    LATERAL (SELECT count(*) AS live FROM offers WHERE handoff_id = h.id AND status IN ${LIVE}) o,
    LATERAL (SELECT count(*) AS n FROM sessions
             WHERE handoff_id = h.id AND attempt = h.attempt AND status IN ${OPEN_SESSION}) s
  WHERE (h.status IN ('ready', 'choosing') AND (o.live > 0 OR c.control <> 'queue' OR c.status <> 'open' OR s.n > 0))
    OR (h.status = 'offering' AND (o.live = 0 OR c.control <> 'queue' OR c.status <> 'open' OR s.n > 0))
    OR (h.status = 'assigned' AND (o.live > 0 OR s.n <> 1))
    OR (h.status IN ('done', 'canceled', 'deferred') AND o.live > 0)`;

/**
 * A conversation under the line's or a person's control has somebody who waits or works, and a settled one is
 * the assistant's.
 */
const conversations = `
  SELECT format('conversation %s is %s under %s, and nobody waits or works in it', c.id, c.status, c.control) AS detail
  FROM conversations c
  WHERE (c.control = 'queue' AND NOT EXISTS (SELECT FROM handoffs h WHERE h.conversation_id = c.id AND h.status IN ${WAITING}))
    OR (c.control = 'human' AND NOT EXISTS (SELECT FROM sessions s WHERE s.conversation_id = c.id
          AND s.agent_id = c.controller_id AND s.epoch = c.control_epoch AND s.status IN ('active', 'grace')))
    OR (c.status <> 'open' AND c.control <> 'ai')`;

/** Every state that must end has a row that ends it. */
const endless = (table: string, condition: string, kinds: readonly string[]): string => `
  SELECT format('${table} %s has no deadline', t.id) AS detail FROM ${table} t
  WHERE (${condition}) AND NOT EXISTS (SELECT FROM deadlines d WHERE d.subject_id = t.id::text
    AND d.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

/** I4 by kind: a row in such a state without its deadline would stay there for ever. */
const deadlines: readonly string[] = [
  endless('conversations', `t.status IN ('open', 'deferred')`, ['conversation.assume_resolved']),
  endless('handoffs', `t.status IN ('ready', 'offering') AND NOT t.choice_offered`, ['handoff.choose']),
  endless('handoffs', `t.status IN ('choosing', 'offering') AND t.choice_offered`, ['handoff.defer']),
  endless('offers', `t.status IN ${LIVE}`, ['offer.expire']),
  endless('sessions', `t.status = 'active'`, ['session.quiet']),
  endless('sessions', `t.status = 'active' AND t.first_reply_at IS NULL`, ['session.first_reply']),
  endless('sessions', `t.status = 'wrapping'`, ['session.wrap_up']),
  endless('agents', `t.status = 'paused'`, ['agent.pause_ends']),
  endless('earnings', `t.status = 'pending' AND NOT t.simulated`, ['earning.available']),
  endless('payouts', `t.status IN ('approved', 'submitted')`, ['payout.submit']),
];

/** What must never be true of a running server, between transactions. */
export const auditQuestions: readonly AuditQuestion[] = [
  {
    invariant: 'I1',
    text: `SELECT format('handoff %s, attempt %s was accepted twice', handoff_id, attempt) AS detail FROM offers
           WHERE status = 'accepted' GROUP BY handoff_id, attempt HAVING count(*) > 1`,
  },
  { invariant: 'I2', text: loads },
  {
    invariant: 'I2',
    text: `SELECT format('agent %s holds %s of %s', agent_id, used + reserved, capacity) AS detail FROM agent_loads
           WHERE used + reserved > capacity OR (exclusive AND sessions + offers > 1)`,
  },
  { invariant: 'no request is lost', text: handoffs },
  { invariant: 'no request is lost', text: conversations },
  ...deadlines.map((text) => ({ invariant: 'I4', text })),
  {
    invariant: 'I4',
    text: `SELECT format('%s of %s fell due %s ago', kind, subject_id, clock_timestamp() - due_at) AS detail FROM deadlines
           WHERE due_at < clock_timestamp() - interval '5 seconds' AND leased_until IS NULL AND attempts = 0`,
  },
  {
    invariant: 'I10',
    text: `SELECT format('conversation %s counts %s messages and holds %s', c.id, c.last_seq, count(m.seq)) AS detail
           FROM conversations c LEFT JOIN messages m ON m.conversation_id = c.id
           GROUP BY c.id HAVING count(m.seq) <> c.last_seq OR coalesce(max(m.seq), 0) <> c.last_seq`,
  },
  {
    invariant: 'I16',
    text: `SELECT format('session %s was paid %s for a quote of %s', s.id, e.total_minor, s.quote->>'totalMinor') AS detail
           FROM sessions s JOIN earnings e ON e.session_id = s.id AND e.rule = 'session'
           WHERE s.status = 'completed' AND s.outcome IN ('resolved', 'unresolved', 'abuse')
             AND e.total_minor < (s.quote->>'totalMinor')::bigint`,
  },
  {
    invariant: 'I8',
    text: `SELECT format('session %s ended and was not booked', s.id) AS detail FROM sessions s
           WHERE s.status IN ('completed', 'released') AND NOT EXISTS (SELECT FROM earnings e WHERE e.session_id = s.id)`,
  },
];
