/**
 * A customer's message that nobody has to judge, because a person is in control or awaited, now or later: written as by
 * `conversations_append`, in a statement that commits by itself. No row: it must be judged (or the conversation reopened),
 * so it goes the long way with its turn for triage in one transaction. The lock keeps control as it was found.
 */
export const APPEND_UNJUDGED_FUNCTION = `
CREATE OR REPLACE FUNCTION conversations_append_unjudged(
  p_conversation uuid, p_id uuid, p_author uuid, p_client_id text, p_body text
) RETURNS TABLE (id uuid, seq int, created_at timestamptz, duplicate boolean, customer_id uuid, control text, epoch int,
                 first_reply boolean, reopen boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM conversations c WHERE c.id = p_conversation AND c.control <> 'ai' AND c.status IN ('open', 'deferred') FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT * FROM conversations_append(p_conversation, p_id, 'customer', p_author, NULL, false, p_client_id, p_body,
    NULL, NULL, NULL, NULL);
END $$`;
