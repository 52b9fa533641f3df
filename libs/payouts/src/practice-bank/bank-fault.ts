/**
 * Faults that a test can ask the bank's server for: before the effect (the request is lost) or after it (the answer
 * is lost). The shipped bank has none.
 */
export interface BankFault {
  readonly kind:
    'reset' | 'hang' | 'empty_json' | 'html' | 'empty' | 'truncated' | 'rate_limited' | 'server_error' | 'other_object';
  readonly when: 'before' | 'after';
}

/** Decides about each request; undefined is a healthy answer. */
export type FaultPlan = (request: { readonly method: string; readonly path: string }) => BankFault | undefined;

export const noFaults: FaultPlan = () => undefined;
