import type { CommandResult } from '@handraise/client';

type Summary = CommandResult<'listStatements'>['data'][number];

export interface Available {
  readonly currency: string;
  readonly amountMinor: number;
}

/** The server refuses less; payday pays it. */
const SMALLEST_MINOR = 500;

/** What the running periods hold, each currency by itself, where it is enough to be taken out. */
export const readyToCashOut = (statements: readonly Summary[]): Available[] =>
  statements
    .filter(({ status, closingMinor }) => status === 'running' && closingMinor >= SMALLEST_MINOR)
    .map(({ currency, closingMinor }) => ({ currency, amountMinor: closingMinor }));
