import { z } from 'zod';
import * as p from '../primitives';
import { quoteLine } from './handoff';

/** `pending`: in its review time, until `availableAt`; `available`: goes into the next payout; `held`: kept back; `reversed`: booked back. */
export const earningStatus = z.enum(['pending', 'held', 'available', 'in_payout', 'paid', 'reversed']);
export type EarningStatus = z.infer<typeof earningStatus>;
/** What one session earned, each amount explained. */
export const earning = z.object({
  id: p.earningId,
  sessionId: p.sessionId,
  rule: z.string(),
  currency: z.string(),
  totalMinor: z.int(),
  lines: z.array(quoteLine),
  status: earningStatus,
  availableAt: p.time,
  createdAt: p.time,
});
export type Earning = z.infer<typeof earning>;

/** `draft` awaits a second admin; `unknown`: the processor’s answer was lost and is being looked up, never sent twice. */
export const payoutStatus = z.enum([
  'draft',
  'approved',
  'submitted',
  'in_transit',
  'paid',
  'failed',
  'returned',
  'unknown',
]);
export type PayoutStatus = z.infer<typeof payoutStatus>;
/** A transfer to one agent, with all that it holds: its lines add up to its amount. */
export const payout = z.object({
  id: p.payoutId,
  agentId: p.accountId,
  amount: p.money,
  status: payoutStatus,
  providerId: z.string().optional(),
  reason: z.string().optional().describe('why it is still a draft, failed or unknown'),
  earnings: z.array(p.earningId),
  lines: z
    .array(
      z.object({
        kind: z.enum(['earning', 'adjustment']),
        id: z.uuid().describe('of the earning, or of the adjustment’s transaction in the books'),
        label: z.string(),
        amountMinor: z.int().describe('below zero: an adjustment against the agent'),
      }),
    )
    .describe('add up to `amount`'),
  startedBy: p.accountId
    .nullish()
    .describe('the admin whose run made it; somebody else approves it where that is needed'),
  createdAt: p.time,
});
export type Payout = z.infer<typeof payout>;

/** What a run made or, dry, would make. Null for the id: nothing was stored. */
export const payoutRun = z.object({
  id: p.payoutRunId.nullable(),
  dryRun: z.boolean(),
  cutoff: p.time,
  payouts: z.array(payout),
});

/** Where an agent is paid: `pending` until the processor knows enough about the agent. */
export const payoutAccount = z.object({
  status: z.enum(['none', 'pending', 'active', 'restricted']),
  onboardingUrl: z.string().optional(),
  practice: z.boolean().describe('true: the embedded practice bank, no money moves'),
});

/** A period of an agent’s account: opening balance plus lines is the closing balance. */
export const statement = z.object({
  id: p.statementId,
  currency: z.string(),
  from: p.time,
  to: p.time,
  openingMinor: z.int(),
  closingMinor: z.int(),
  lines: z.array(
    z.object({
      at: p.time,
      kind: z.string(),
      label: z.string(),
      amountMinor: z.int(),
      sessionId: p.sessionId.optional(),
    }),
  ),
  practice: z.boolean(),
  status: z.enum(['running', 'closed']).describe('running: one for each currency, up to this moment'),
  cashOutFromMinor: z.int().optional().describe('only on running periods: the least that can be cashed out'),
});
export type Statement = z.infer<typeof statement>;

/** An account of the books; its balance counts up on its normal side. */
export const ledgerAccount = z.object({
  code: z.string(),
  owner: z.string().nullable(),
  currency: z.string(),
  normalSide: z.enum(['debit', 'credit']),
  balanceMinor: z.int(),
});
/** Debits are above zero, credits below; the entries of a transaction add up to zero in each currency. */
export const ledgerEntry = z.object({
  account: z.string(),
  owner: z.string().nullable(),
  amountMinor: z.int(),
  currency: z.string(),
});
/** A booking. It is never changed: a correction is another one, which names what it `reverses`. */
export const ledgerTransaction = z.object({
  id: p.ledgerTransactionId,
  kind: z.string(),
  key: z.string(),
  recordedAt: p.time,
  effectiveAt: p.time,
  reverses: p.ledgerTransactionId.nullable(),
  entries: z.array(ledgerEntry),
});
/** What recomputing the books from their entries found. */
export const ledgerVerification = z.object({
  ok: z.boolean(),
  transactions: z.int(),
  entries: z.int(),
  problems: z.array(z.string()),
});
