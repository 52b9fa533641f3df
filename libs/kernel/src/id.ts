/** A branded identifier: a UUIDv7 that the compiler keeps apart from other kinds of identifiers. */
export type Id<Name extends string> = string & { readonly __id: Name };

/** When an identifier was made, to the millisecond: a UUIDv7 begins with it. */
export const timeOf = (id: Id<string>): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));

export type CustomerId = Id<'Customer'>;
/** The account of an agent or an admin; an agent's id is the account's id. */
export type AccountId = Id<'Account'>;
export type AgentId = AccountId;
export type AdminId = AccountId;
export type ConversationId = Id<'Conversation'>;
export type MessageId = Id<'Message'>;
export type HandoffId = Id<'Handoff'>;
export type OfferId = Id<'Offer'>;
export type SessionId = Id<'Session'>;
export type DecisionId = Id<'Decision'>;
export type ArticleId = Id<'Article'>;
export type QuoteId = Id<'Quote'>;
export type EarningId = Id<'Earning'>;
export type StatementId = Id<'Statement'>;
export type PayoutId = Id<'Payout'>;
export type PayoutRunId = Id<'PayoutRun'>;
export type LedgerTransactionId = Id<'LedgerTransaction'>;
export type EventId = Id<'Event'>;
