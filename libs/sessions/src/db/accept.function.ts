/**
 * The accept, in one round trip on any node: the offer is taken (the race is settled there), the reserved capacity becomes
 * used, the agent takes control of the conversation, the session begins with its deadlines (kind → milliseconds). Locks:
 * conversation, handoff, offer, load row, in that order everywhere. The same winner asking again gets the same session,
 * whose id is another one than was proposed.
 */
export const ACCEPT_FUNCTION = `
CREATE OR REPLACE FUNCTION sessions_accept_offer(p_offer uuid, p_agent uuid, p_session uuid, p_deadlines jsonb)
RETURNS SETOF sessions
LANGUAGE plpgsql AS $$
DECLARE
  taken offers%ROWTYPE;
  handoff handoffs%ROWTYPE;
  epoch int;
  session sessions%ROWTYPE;
BEGIN
  PERFORM conversations_lock(h.conversation_id) FROM offers o JOIN handoffs h ON h.id = o.handoff_id WHERE o.id = p_offer;
  taken := dispatch_take_offer(p_offer, p_agent);
  SELECT * INTO session FROM sessions s WHERE s.offer_id = p_offer;
  IF FOUND THEN
    RETURN NEXT session;
    RETURN;
  END IF;
  SELECT * INTO handoff FROM handoffs h WHERE h.id = taken.handoff_id;
  IF NOT conversations_is_open(handoff.conversation_id) THEN
    RAISE EXCEPTION 'OFFER_RESCINDED' USING ERRCODE = 'HR000', DETAIL = 'The customer does not wait any more.';
  END IF;
  IF NOT agents_take_capacity(p_agent, taken.units, taken.exclusive, true) THEN
    RAISE EXCEPTION 'AGENT_AT_CAPACITY' USING ERRCODE = 'HR000', DETAIL = 'You have no room for this work any more.';
  END IF;
  PERFORM agents_record_accept(p_agent);
  SELECT c.epoch INTO epoch FROM conversations_take_control(handoff.conversation_id, 'human', p_agent, NULL) c;
  INSERT INTO sessions (id, offer_id, handoff_id, attempt, conversation_id, customer_id, agent_id, epoch, units, exclusive,
    quote_id, quote, topic, intent, language, tier, risk)
  VALUES (p_session, p_offer, handoff.id, taken.attempt, handoff.conversation_id, handoff.customer_id, p_agent, epoch,
    taken.units, taken.exclusive, taken.quote_id, taken.quote, handoff.topic, handoff.intent, handoff.language,
    handoff.tier, handoff.risk) RETURNING * INTO session;
  INSERT INTO deadlines (kind, subject_id, due_at)
  SELECT d.key, p_session::text, clock_timestamp() + d.value::int * interval '1 millisecond' FROM jsonb_each_text(p_deadlines) d;
  RETURN NEXT session;
END $$`;
