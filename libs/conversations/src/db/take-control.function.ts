/**
 * Changes who is in control: the epoch grows by one, so everything that was being written under the old one is refused.
 * With \`p_from_epoch\` it only acts while nothing changed in between. One row lock, one update.
 */
export const TAKE_CONTROL_FUNCTION = `
CREATE FUNCTION conversations_take_control(p_conversation uuid, p_control text, p_controller uuid, p_from_epoch int)
RETURNS TABLE (epoch int, status text, episode int, customer_id uuid)
LANGUAGE plpgsql AS $$
DECLARE
  conversation conversations%ROWTYPE;
BEGIN
  SELECT * INTO conversation FROM conversations c WHERE c.id = p_conversation FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'NOT_FOUND' USING ERRCODE = 'HR000', DETAIL = 'There is no such conversation.';
  ELSIF conversation.status = 'closed' THEN
    RAISE EXCEPTION 'CONVERSATION_CLOSED' USING ERRCODE = 'HR000', DETAIL = 'This conversation is closed.';
  ELSIF p_from_epoch IS NOT NULL AND p_from_epoch <> conversation.control_epoch THEN
    RAISE EXCEPTION 'STALE_EPOCH' USING ERRCODE = 'HR000', DETAIL = 'Somebody else took over in between.';
  END IF;
  RETURN QUERY
    UPDATE conversations c SET
      control = p_control,
      controller_id = p_controller,
      control_epoch = c.control_epoch + 1,
      last_agent_id = coalesce(p_controller, c.last_agent_id),
      first_agent_reply_at = CASE WHEN p_control = 'human' THEN NULL ELSE c.first_agent_reply_at END,
      status = CASE WHEN p_control = 'ai' THEN c.status ELSE 'open' END,
      updated_at = clock_timestamp()
    WHERE c.id = p_conversation
    RETURNING c.control_epoch, c.status, c.episode, c.customer_id;
END $$`;

/** Holds a conversation until the transaction ends; the first lock of everything that also locks a handoff. */
export const LOCK_FUNCTION = `
CREATE FUNCTION conversations_lock(p_conversation uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM conversations c WHERE c.id = p_conversation FOR UPDATE;
END $$`;

/** Whether anybody may still be put in control: a settled conversation must be reopened first. */
export const IS_OPEN_FUNCTION = `
CREATE FUNCTION conversations_is_open(p_conversation uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM conversations c WHERE c.id = p_conversation AND c.status = 'open')
$$`;
