/**
 * Writes one message: checks that the author may write, takes the next sequence number, inserts. One row lock on the
 * conversation, two index look-ups, one update, one insert. Refuses with HR000 (the message is an error code).
 *
 * The customer may write while the conversation is not closed (a settled one must be reopened first; what is left for a
 * person is just kept); the agent only in
 * control; the assistant only under the current epoch and in answer to the newest customer message, so that it can
 * never talk over a person or answer what is no longer asked.
 */
export const APPEND_FUNCTION = `
CREATE OR REPLACE FUNCTION conversations_append(
  p_conversation uuid, p_id uuid, p_kind text, p_author uuid, p_name text, p_simulated boolean, p_client_id text,
  p_body text, p_citations jsonb, p_system jsonb, p_epoch int, p_answered_seq int
) RETURNS TABLE (id uuid, seq int, created_at timestamptz, duplicate boolean, customer_id uuid, control text, epoch int,
                 first_reply boolean, reopen boolean)
LANGUAGE plpgsql AS $$
DECLARE
  conversation conversations%ROWTYPE;
  known messages%ROWTYPE;
BEGIN
  SELECT * INTO conversation FROM conversations c WHERE c.id = p_conversation FOR UPDATE;
  IF NOT FOUND OR (p_kind = 'customer' AND conversation.customer_id <> p_author) THEN
    RAISE EXCEPTION 'NOT_FOUND' USING ERRCODE = 'HR000', DETAIL = 'There is no such conversation, or it is not yours.';
  END IF;

  IF p_client_id IS NOT NULL THEN
    SELECT * INTO known FROM messages m
    WHERE m.conversation_id = p_conversation AND m.author_kind = p_kind AND m.author_id IS NOT DISTINCT FROM p_author
      AND m.client_id = p_client_id;
    IF FOUND THEN
      IF known.body <> p_body THEN
        RAISE EXCEPTION 'CLIENT_ID_REUSED' USING ERRCODE = 'HR000', DETAIL = 'This clientId was used for another text.';
      END IF;
      RETURN QUERY SELECT known.id, known.seq, known.created_at, true, conversation.customer_id, conversation.control,
                          conversation.control_epoch, false, false;
      RETURN;
    END IF;
  END IF;

  IF conversation.status = 'closed' THEN
    RAISE EXCEPTION 'CONVERSATION_CLOSED' USING ERRCODE = 'HR000', DETAIL = 'This conversation is closed; start a new one.';
  ELSIF p_kind = 'customer' AND conversation.status <> 'open'
        AND NOT (conversation.status = 'deferred' AND conversation.control = 'queue') THEN
    RETURN QUERY SELECT p_id, 0, now(), false, conversation.customer_id, conversation.control, conversation.control_epoch,
                        false, true;
    RETURN;
  ELSIF p_kind = 'agent' AND (conversation.control <> 'human' OR conversation.controller_id <> p_author
        OR (p_epoch IS NOT NULL AND p_epoch <> conversation.control_epoch)) THEN
    RAISE EXCEPTION 'STALE_EPOCH' USING ERRCODE = 'HR000', DETAIL = 'You are not in control of this conversation any more.';
  ELSIF p_kind = 'assistant' AND (conversation.control <> 'ai' OR conversation.status <> 'open'
        OR p_epoch IS DISTINCT FROM conversation.control_epoch
        OR p_answered_seq IS DISTINCT FROM conversation.last_customer_seq) THEN
    RAISE EXCEPTION 'STALE_EPOCH' USING ERRCODE = 'HR000', DETAIL = 'The turn was superseded.';
  END IF;

  UPDATE conversations c SET
    last_seq = c.last_seq + 1,
    last_customer_seq = CASE WHEN p_kind = 'customer' THEN c.last_seq + 1 ELSE c.last_customer_seq END,
    last_customer_at = CASE WHEN p_kind = 'customer' THEN clock_timestamp() ELSE c.last_customer_at END,
    last_agent_at = CASE WHEN p_kind = 'agent' THEN clock_timestamp() ELSE c.last_agent_at END,
    first_agent_reply_at = CASE WHEN p_kind = 'agent' THEN coalesce(c.first_agent_reply_at, clock_timestamp())
                                ELSE c.first_agent_reply_at END,
    updated_at = clock_timestamp()
  WHERE c.id = p_conversation;

  RETURN QUERY
    INSERT INTO messages AS m (conversation_id, seq, id, author_kind, author_id, author_name, author_simulated, client_id,
                               body, citations, system)
    VALUES (p_conversation, conversation.last_seq + 1, p_id, p_kind, p_author, p_name, p_simulated, p_client_id,
            p_body, p_citations, p_system)
    RETURNING m.id, m.seq, m.created_at, false, conversation.customer_id, conversation.control, conversation.control_epoch,
              p_kind = 'agent' AND conversation.first_agent_reply_at IS NULL, false;
END $$`;
