import type { AccountId, ConversationId, CustomerId } from '@handraise/kernel';

/** A set of sockets that hear the same facts. */
export type Room = string & { readonly __room: true };

const named = (kind: string, id: string): Room => `${kind}:${id}` as Room;

/** The rooms there are. A socket is in those of who it is; libraries let it into conversations. */
export const room = {
  conversation: (id: ConversationId): Room => named('conversation', id),
  agent: (id: AccountId): Room => named('agent', id),
  account: (id: AccountId): Room => named('account', id),
  /** The sockets of one login, so that ending it leaves the person's other devices alone. */
  login: (familyId: string): Room => named('login', familyId),
  customer: (id: CustomerId): Room => named('customer', id),
  admins: 'admins' as Room,
};
