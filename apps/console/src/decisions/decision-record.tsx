import type { CommandResult } from '@handraise/client';
import type { Id } from '@handraise/kernel';
import { Button, Card, Facts, formatNumber, Notice, sayError, Time } from '@handraise/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, RotateCcw } from 'lucide-react';
import { reading } from '../api/queries';
import { server } from '../api/server';
import { Loaded } from '../parts/listing';
import { ShortId } from '../parts/short-id';
import { ConsideredAgents } from './considered-table';
import { consideredAgents } from './considered-agents';
import { JsonTree } from './json-tree';
import { OfferTable } from './offer-table';
import { offeredWork } from './offered-work';

type Decision = CommandResult<'getDecision'>;

/** One record: what was seen, by which rules, and what came out; and whether it comes out again. */
export function DecisionRecord({ decisionId }: { decisionId: Id<'Decision'> }) {
  const query = useQuery(reading('getDecision', { decisionId }));
  return <Loaded query={query}>{(decision) => <DecisionView key={decision.id} decision={decision} />}</Loaded>;
}

/** What people can read comes first; the record itself, word for word, is there for whoever doubts the reading. */
function DecisionView({ decision }: { decision: Decision }) {
  const replay = useMutation({
    mutationFn: () => server.call('replayDecision', { decisionId: decision.id }),
    onError: sayError,
  });
  const offers = offeredWork(decision.decision, decision.snapshot);
  const requests = consideredAgents(decision.decision, decision.snapshot);
  return (
    <>
      <Card
        dense
        title={`Record ${formatNumber(decision.seq)}`}
        action={
          <Button
            size="sm"
            icon={<RotateCcw aria-hidden size={16} />}
            busy={replay.isPending}
            onClick={() => replay.mutate()}
          >
            Decide again
          </Button>
        }
      >
        <Facts
          facts={[
            { label: 'Decision', value: <ShortId id={decision.id} what="decision’s id" /> },
            { label: 'Decided', value: <Time at={decision.at} /> },
            { label: 'Market', value: decision.market },
            { label: 'Hash', value: <span className="font-mono text-xs break-all">{decision.hash}</span> },
            {
              label: 'Hash before',
              value: <span className="font-mono text-xs break-all">{decision.previousHash}</span>,
            },
          ]}
        />
        {replay.data && <ReplayResult {...replay.data} />}
      </Card>
      <Card dense title="What was decided">
        <div className="flex flex-col gap-3">
          {offers.length > 0 && <OfferTable offers={offers} />}
          {requests.map((request) => (
            <ConsideredAgents key={request.handoffId} request={request} />
          ))}
          {offers.length + requests.length === 0 && <p className="text-sm text-muted">Nobody was offered anything.</p>}
        </div>
      </Card>
      <Card dense title="The record, word for word">
        <p className="mb-2 max-w-prose text-sm text-muted">
          From these four the decision can be made again, byte for byte; the hash above proves that nothing was changed.
        </p>
        <JsonTree name="decision" value={decision.decision} open={0} />
        <JsonTree name="snapshot" value={decision.snapshot} open={0} />
        <JsonTree name="policy" value={decision.policy} open={0} />
        <JsonTree name="seed" value={decision.seed} />
      </Card>
    </>
  );
}

/** Another outcome would mean that the rules are not pure or the record was changed: both are alarms. */
const ReplayResult = ({ equal, decision }: CommandResult<'replayDecision'>) => (
  <div role="status" className="mt-4 flex flex-col gap-3">
    {equal ? (
      <Notice tone="human" icon={<CircleCheck aria-hidden size={18} />}>
        Decided again from the record: the same outcome, byte for byte.
      </Notice>
    ) : (
      <>
        <Notice tone="danger" icon={<CircleX aria-hidden size={18} />}>
          Decided again from the record: another outcome. This must not happen.
        </Notice>
        <JsonTree name="outcome now" value={decision} open={2} />
      </>
    )}
  </div>
);
