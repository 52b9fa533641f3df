import { RequestError } from '@handraise/client';
import { explainError } from '@handraise/ui';
import { minorFrom } from '../policies/amounts';

/** An adjustment as it is being written. */
export interface AdjustmentDraft {
  readonly direction: 'for' | 'against';
  readonly amount: string;
  readonly reason: string;
}

export const emptyDraft: AdjustmentDraft = { direction: 'for', amount: '', reason: '' };

export interface Judged {
  /** From the agent's side: above zero is more for them. Undefined while the amount is not one. */
  readonly amountMinor: number | undefined;
  readonly faults: { readonly amount?: string; readonly reason?: string };
}

const shortestReason = 3;

/** What a draft comes to, and what is still wrong with it. */
export function judgeAdjustment({ direction, amount, reason }: AdjustmentDraft, currency: string): Judged {
  const minor = minorFrom(amount, currency) ?? 0;
  return {
    amountMinor: minor === 0 ? undefined : direction === 'for' ? minor : -minor,
    faults: {
      ...(minor === 0 && { amount: 'An amount above zero, such as 2.50.' }),
      ...(reason.trim().length < shortestReason && {
        reason: 'Say what happened, in a few words.',
      }),
    },
  };
}

export interface AdjustmentEntry {
  readonly account: string;
  /** Debits above zero, credits below, as the books have them. */
  readonly amountMinor: number;
}

/** The two legs that the server will book; they sum to zero. */
export const entriesOf = (amountMinor: number): readonly AdjustmentEntry[] => [
  { account: 'exp:goodwill', amountMinor },
  { account: 'agent:available', amountMinor: -amountMinor },
];

/** Why the books refused it. Two refusals are about money, and the general sentences would be wrong for them. */
export function explainAdjustment(error: unknown): string {
  if (error instanceof RequestError && error.code === 'CONFLICT')
    return 'The agent has less than this available now, so it cannot be taken. Nothing was booked.';
  if (error instanceof RequestError && error.code === 'NOT_ALLOWED_BY_POLICY')
    return `${error.message} Nothing was booked.`;
  return explainError(error);
}
