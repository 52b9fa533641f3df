import type { SessionId } from '@handraise/kernel';

/**
 * A statement: opening balance + lines = closing balance, and the closing balance is the next one's opening. What is
 * on it is what the books hold as available for the agent.
 */
export type StatementLineKind = 'earning' | 'adjustment' | 'payout' | 'returned';

export interface StatementLine {
  readonly kind: StatementLineKind;
  readonly subjectId: string;
  readonly sessionId: SessionId | null;
  readonly label: string;
  readonly amountMinor: number;
  readonly at: Date;
}

export interface StatementBalances {
  readonly openingMinor: number;
  readonly closingMinor: number;
}

/** What an earning is called on statements and payouts. */
export const labelOfEarning = (rule: string): string => (rule === 'session' ? 'Session' : `Session, ${rule}`);

/** Lines in the order in which they happened; a payout comes after what it pays. */
export const inOrder = (lines: readonly StatementLine[]): StatementLine[] =>
  [...lines].sort(
    (a, b) => Number(a.kind === 'payout') - Number(b.kind === 'payout') || a.at.getTime() - b.at.getTime(),
  );

export const balancesOf = (openingMinor: number, lines: readonly StatementLine[]): StatementBalances => ({
  openingMinor,
  closingMinor: lines.reduce((balance, { amountMinor }) => balance + amountMinor, openingMinor),
});
