import type { CommandResult } from '@handraise/client';
import type { OwnDecisionExplained } from '@handraise/contracts';
import { ErrorState, Loading } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { ownDecision } from '../api/queries';
import { explainRequest, sayRequest, termWords, type ExplainedRequest } from './why-words';

/** One round: what was looked for, why it was (not) offered, and the points where points were compared. */
export function Why({ decisionId }: { decisionId: CommandResult<'explainOwnDecision'>['id'] }) {
  const { data: decision, error, refetch } = useQuery(ownDecision(decisionId));
  if (error && !decision) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!decision) return <Loading />;
  return (
    <div className="mb-3 flex flex-col gap-4 rounded-md bg-surface p-4 text-sm">
      {decision.requests.map((request, index) => (
        <section key={index} aria-label={sayRequest(request)}>
          <p className="text-muted">{sayRequest(request)}</p>
          <p className="mt-1 font-semibold">{explainRequest(request)}</p>
          <Points request={request} />
        </section>
      ))}
      <Proof decision={decision} />
    </div>
  );
}

function Points({ request: { score, total } }: { request: ExplainedRequest }) {
  if (!score) return null;
  return (
    <dl className="mt-2">
      {Object.entries(termWords).map(([term, label]) => (
        <div key={term} className="flex justify-between gap-4 py-0.5">
          <dt className="text-muted">{label}</dt>
          <dd className="tabular-nums">{score[term] ?? 0}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t border-border pt-1 font-semibold">
        <dt>Your points</dt>
        <dd className="tabular-nums">{total}</dd>
      </div>
    </dl>
  );
}

/** What makes it more than a claim: the record cannot be changed unseen, and deciding again gives the same. */
const Proof = ({ decision: { seq, hash, equal, policyVersion } }: { decision: OwnDecisionExplained }) => (
  <p className="border-t border-border pt-3 text-xs text-muted">
    {equal
      ? 'Decided again from the record: the same result.'
      : 'Deciding again gave another result; please report it.'}{' '}
    Record {seq}, policy version {policyVersion}, hash <span className="break-all">{hash}</span>
  </p>
);
