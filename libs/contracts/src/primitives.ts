import type { Id } from '@handraise/kernel';
import { z } from 'zod';

/** A UUID on the wire, a branded identifier in the types: the one place where text becomes an identifier. */
export const idOf = <Name extends string>(): z.ZodType<Id<Name>, Id<Name>> =>
  z.uuid() as unknown as z.ZodType<Id<Name>, Id<Name>>;

export const customerId = idOf<'Customer'>();
export const accountId = idOf<'Account'>();
export const conversationId = idOf<'Conversation'>();
export const messageId = idOf<'Message'>();
export const handoffId = idOf<'Handoff'>();
export const offerId = idOf<'Offer'>();
export const sessionId = idOf<'Session'>();
export const decisionId = idOf<'Decision'>();
export const articleId = idOf<'Article'>();
export const earningId = idOf<'Earning'>();
export const statementId = idOf<'Statement'>();
export const payoutId = idOf<'Payout'>();
export const payoutRunId = idOf<'PayoutRun'>();
export const ledgerTransactionId = idOf<'LedgerTransaction'>();
export const eventId = idOf<'Event'>();

/** A time: ISO 8601, UTC. */
export const time = z.iso.datetime();

/** A language tag of BCP 47, such as `en`, `pt-BR`, `ar`. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'use a language tag such as "en" or "pt-BR"');

/** The longest message that one person may send, in characters. */
export const MAX_TEXT_LENGTH = 4000;
/** Control characters carry nothing that a reader sees, and halves of a pair no character at all. */
const withoutControls = (raw: string): string =>
  raw.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
/** Anything but blanks, format characters and letters that are drawn as nothing. */
const SOMETHING_VISIBLE = /[^\s\p{Cf}\u034f\u115f\u1160\u2800\u3164\uffa0]/u;

/** What a person writes: as they wrote it, but for control characters and blanks around it. */
export const text = z
  .string()
  .overwrite(withoutControls)
  .trim()
  .min(1)
  .max(MAX_TEXT_LENGTH)
  .refine((written) => SOMETHING_VISIBLE.test(written), 'write something that can be seen');

/** Chosen by the client, once per message: a resend with the same id is the same message. */
export const clientId = z.string().min(8).max(64);

export const money = z.strictObject({
  amountMinor: z.int().describe('whole number of minor units (cents)'),
  currency: z.string().length(3).describe('ISO 4217'),
});

/** An input without fields. */
export const nothing = z.strictObject({});
export const empty = z.object({});

/** What lists take: at most `limit` rows after the cursor `after`. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(200).optional().describe('the `next` of the page before'),
};

/** What lists return: the rows and the cursor of the next page, null at the end. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ data: z.array(row), next: z.string().nullable() });
