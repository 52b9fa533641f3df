/**
 * The accept race, settled in one place: locks the handoff, then the offer, checks both, and rescinds the other live
 * offers; nothing of what was to happen to who waits falls due any more. Part of `sessions_accept_offer`. Locks are always taken handoff first, so accepts, declines and expiries of one
 * handoff queue up instead of deadlocking. Primary-key look-ups only.
 */
export const TAKE_OFFER_FUNCTION = `
CREATE OR REPLACE FUNCTION dispatch_take_offer(p_offer uuid, p_agent uuid) RETURNS offers
LANGUAGE plpgsql AS $$
DECLARE
  taken offers%ROWTYPE;
  handoff handoffs%ROWTYPE;
  other offers%ROWTYPE;
BEGIN
  SELECT * INTO taken FROM offers o WHERE o.id = p_offer AND o.agent_id = p_agent;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'NOT_FOUND' USING ERRCODE = 'HR000', DETAIL = 'There is no such offer, or it is not yours.';
  END IF;
  SELECT * INTO handoff FROM handoffs h WHERE h.id = taken.handoff_id FOR UPDATE;
  SELECT * INTO taken FROM offers o WHERE o.id = p_offer FOR UPDATE;
  IF taken.status = 'accepted' THEN
    RETURN taken;
  ELSIF taken.status IN ('timed_out', 'undeliverable')
        OR (taken.status IN ('created', 'delivered') AND taken.expires_at <= clock_timestamp()) THEN
    RAISE EXCEPTION 'OFFER_EXPIRED' USING ERRCODE = 'HR000', DETAIL = 'The time for this offer is over. The next one comes.';
  ELSIF taken.status = 'rescinded' OR EXISTS (SELECT FROM offers o WHERE o.handoff_id = taken.handoff_id
        AND o.attempt = taken.attempt AND o.status = 'accepted') THEN
    RAISE EXCEPTION 'OFFER_TAKEN' USING ERRCODE = 'HR000', DETAIL = 'Another agent was faster. This never counts against you.';
  ELSIF taken.status = 'canceled' THEN
    RAISE EXCEPTION 'OFFER_RESCINDED' USING ERRCODE = 'HR000', DETAIL = 'This offer was withdrawn. This never counts against you.';
  ELSIF taken.status = 'declined' THEN
    RAISE EXCEPTION 'CONFLICT' USING ERRCODE = 'HR000', DETAIL = 'You declined this offer.';
  ELSIF handoff.status <> 'offering' OR handoff.attempt <> taken.attempt THEN
    RAISE EXCEPTION 'OFFER_RESCINDED' USING ERRCODE = 'HR000', DETAIL = 'The customer does not wait any more.';
  END IF;

  UPDATE offers o SET status = 'accepted', ended_at = clock_timestamp() WHERE o.id = p_offer;
  UPDATE handoffs h SET status = 'assigned', assigned_at = clock_timestamp() WHERE h.id = handoff.id;
  FOR other IN
    UPDATE offers o SET status = 'rescinded', ended_at = clock_timestamp()
    WHERE o.handoff_id = handoff.id AND o.status IN ('created', 'delivered') RETURNING o.*
  LOOP
    PERFORM agents_free_reservation(other.agent_id, other.units, other.exclusive);
    DELETE FROM deadlines d WHERE d.kind = 'offer.expire' AND d.subject_id = other.id::text;
  END LOOP;
  DELETE FROM deadlines d WHERE (d.kind = 'offer.expire' AND d.subject_id = p_offer::text)
    OR (d.kind IN ('handoff.choose', 'handoff.defer', 'handoff.away', 'handoff.gone') AND d.subject_id = handoff.id::text);
  taken.status := 'created';
  RETURN taken;
END $$`;

/**
 * Ends a live offer without an accept and frees what it reserved; the handoff goes back to the line (or to the
 * customer's choice, where that was offered) when no other offer is live. Returns no row when the offer was not live any more. Same lock order as the accept.
 */
export const END_OFFER_FUNCTION = `
CREATE OR REPLACE FUNCTION dispatch_end_offer(p_offer uuid, p_status text, p_reason text) RETURNS SETOF offers
LANGUAGE plpgsql AS $$
DECLARE
  ended offers%ROWTYPE;
BEGIN
  PERFORM FROM handoffs h JOIN offers o ON o.handoff_id = h.id WHERE o.id = p_offer FOR UPDATE OF h;
  UPDATE offers o SET status = p_status, reason = p_reason, ended_at = clock_timestamp()
  WHERE o.id = p_offer AND o.status IN ('created', 'delivered') RETURNING o.* INTO ended;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM agents_free_reservation(ended.agent_id, ended.units, ended.exclusive);
  UPDATE handoffs h SET status = CASE WHEN h.choice_offered THEN 'choosing' ELSE 'ready' END
  WHERE h.id = ended.handoff_id AND h.status = 'offering'
    AND NOT EXISTS (SELECT FROM offers o WHERE o.handoff_id = h.id AND o.status IN ('created', 'delivered'));
  RETURN NEXT ended;
END $$`;
