import type { DecisionId } from '@handraise/kernel';
import type { Decision, DecisionInput } from '../domain/snapshot';

/**
 * A record as stored. `body` is the canonical JSON text that was hashed; it is kept as text, since jsonb would
 * sort and space it anew.
 */
export interface DecisionRow {
  readonly id: DecisionId;
  readonly market: string;
  readonly seq: number;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly at: Date;
}

/** What `DecisionWriter` wrote: the input of `match`, its result, and which version of the policy that was. */
export type DecisionBody = DecisionInput & { readonly decision: Decision; readonly policyVersion: number };

export const parseDecision = ({ body }: Pick<DecisionRow, 'body'>): DecisionBody => JSON.parse(body) as DecisionBody;
