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

/** A time that somebody gives: from 1970 on, in milliseconds at the finest. */
export const moment = z.iso
  .datetime()
  .max(24)
  .refine((given) => given >= '1970', 'give a time from 1970 on');

/** The largest number of an `integer` column: versions, sequence numbers, seconds. */
export const LARGEST_INT = 2_147_483_647;
/** A whole number that the database can hold: every integer of an input is one (inputs.spec.ts), amounts excepted. */
export const int = (min = 0, max = LARGEST_INT) => z.int().min(min).max(max);
/** The same, where it can stand in a path or a query. */
export const intAsText = (min = 0, max = LARGEST_INT) => z.coerce.number().int().min(min).max(max);

/** A currency by its ISO 4217 code. */
export const currency = z
  .string()
  .length(3)
  .regex(/^[A-Z]{3}$/, 'use the three capital letters of ISO 4217, such as "EUR"');

/** A language tag of BCP 47, such as `en`, `pt-BR`, `ar`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'use a language tag such as "en" or "pt-BR"');

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Whether a well-formed tag begins with a language that there is: "xx" is one that nobody speaks. */
export const isKnownLanguage = (tag: string): boolean => {
  const [language = ''] = tag.split('-');
  return /^[A-Za-z]{2,3}$/.test(language) && languageNames.of(language) !== undefined;
};
/** A tag of a language that somebody may speak. */
export const knownLanguageTag = languageTag.refine(
  isKnownLanguage,
  'use the tag of a language, such as "en" or "pt-BR"',
);

/** The longest message that one person may send, in characters. */
export const MAX_TEXT_LENGTH = 4000;
/** Control characters carry nothing that a reader sees, and halves of a pair no character at all. */
const withoutControls = (raw: string): string =>
  raw.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
/** Anything but blanks, format characters and letters that are drawn as nothing. */
const SOMETHING_VISIBLE = /[^\s\p{Cf}\u034f\u115f\u1160\u2800\u3164\uffa0]/u;
const isVisible = (written: string): boolean => SOMETHING_VISIBLE.test(written);

/** What a person writes: as they wrote it, but for control characters and blanks around it. */
export const words = (min: number, max: number) =>
  z.string().overwrite(withoutControls).trim().min(min).max(max).refine(isVisible, 'write something that can be seen');
/** The same where nothing may be said too. */
export const note = (max: number) => z.string().overwrite(withoutControls).trim().max(max);
/** A message. */
export const text = words(1, MAX_TEXT_LENGTH);

/** Direction marks and invisible characters make one name look like another. The two joiners stay: some scripts need them. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;
const onOneLine = (raw: string): string =>
  withoutControls(raw.replace(/\s+/gu, ' ')).replace(INVISIBLE, '').normalize('NFC');

/** The name or title of somebody or something, as others will read it: one line of what can be seen. */
export const name = (min: number, max: number) =>
  z.string().overwrite(onOneLine).trim().min(min).max(max).refine(isVisible, 'write something that can be seen');

/** Chosen by the client, once per message: a resend with the same id is the same message. UUID, ULID, nanoid and the like. */
export const clientId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[A-Za-z0-9._:~-]+$/, 'use letters, digits and . _ : ~ - only');

/**
 * Fields that are taken letter by letter: credentials, and what operators publish. In every other text card numbers are
 * made unreadable before anything else happens to it.
 */
export const verbatimFields: ReadonlySet<string> = new Set([
  'identityToken',
  'anonymousId',
  'token',
  'refreshToken',
  'password',
  'body',
]);

export const money = z.strictObject({
  amountMinor: z.int().describe('whole number of minor units (cents)'),
  currency: z.string().length(3).describe('ISO 4217'),
});

/** An input without fields. */
export const nothing = z.strictObject({});
/** A result that says no more than "done". */
export const empty = z.object({});

const limit = z.coerce.number().int().min(1).max(100).default(50);
const nextOfThePageBefore = 'the `next` of the page before';

/** What lists take: at most `limit` rows after the cursor `after`. Most are sorted by identifier, which is by age. */
export const pageInput = { limit, after: z.uuid().optional().describe(nextOfThePageBefore) };

/** The same for lists that are sorted by a number. */
export const numberedPageInput = { limit, after: intAsText().optional().describe(nextOfThePageBefore) };

/** The same for lists that are sorted by several values: the cursor is those of a row, opaque to clients. */
export const sortedPageInput = <Place extends z.ZodType>(place: Place) => ({
  limit,
  after: z.string().max(1000).transform(fromBase64Url).pipe(place).optional().describe(nextOfThePageBefore),
});

/** The cursor that `sortedPageInput` reads. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(place))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function fromBase64Url(cursor: string, context: z.RefinementCtx): unknown {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    context.addIssue('this is not the cursor of a page');
    return z.NEVER;
  }
}

/** Beside the messages that a resume brings: 1000 at most for a customer, 200 for an agent. */
export const more = z
  .boolean()
  .optional()
  .describe('true: these are not all; ask again after the last of them, or read on over HTTP');

/** What lists return: the rows and the cursor of the next page, null at the end. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ data: z.array(row), next: z.string().nullable() });
