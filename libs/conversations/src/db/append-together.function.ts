/**
 * What several customers wrote to people, in one commit. Waits for no lock: a conversation that somebody else holds gives no
 * row, nor one that is not its author's. A row without an id: nothing was written, the message must be judged (or the
 * conversation reopened). At most one message of a conversation at a time.
 */
export const APPEND_TOGETHER_FUNCTION = `
CREATE OR REPLACE FUNCTION conversations_append_together(
  p_conversations uuid[], p_ids uuid[], p_authors uuid[], p_client_ids text[], p_bodies text[]
) RETURNS TABLE (n int, id uuid, seq int, created_at timestamptz, duplicate boolean, customer_id uuid, control text, epoch int,
                 first_reply boolean, reopen boolean)
LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1 .. cardinality(p_ids) LOOP
    PERFORM FROM conversations c WHERE c.id = p_conversations[i] AND c.customer_id = p_authors[i] AND c.control <> 'ai'
      AND c.status IN ('open', 'deferred') FOR UPDATE SKIP LOCKED;
    IF FOUND THEN
      RETURN QUERY SELECT i, a.* FROM conversations_append(p_conversations[i], p_ids[i], 'customer', p_authors[i], NULL, false,
        p_client_ids[i], p_bodies[i], NULL, NULL, NULL, NULL) a;
    ELSE
      RETURN QUERY SELECT i, NULL::uuid, 0, c.created_at, false, c.customer_id, c.control, c.control_epoch, false, false
      FROM conversations c WHERE c.id = p_conversations[i] AND c.customer_id = p_authors[i]
        AND (c.control = 'ai' OR c.status NOT IN ('open', 'deferred'));
    END IF;
  END LOOP;
END $$`;
