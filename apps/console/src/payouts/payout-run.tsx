import type { CommandResult } from '@handraise/client';
import { Badge, Button, Card, formatMoney, Money, Table, Time, type Column } from '@handraise/ui';
import { Link } from '@tanstack/react-router';
import { FlaskConical, Play } from 'lucide-react';
import { useState } from 'react';
import { AgentName } from '../agents/agent-name';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { countOf } from '../parts/count-of';
import { totalsOf } from './payout-totals';
import { payoutInWords, payoutTones } from './payout-words';

type Run = CommandResult<'runPayouts'>;
type Payout = Run['payouts'][number];

/** A run books, so the books are out of date too. */
const refresh = ['listPayouts', 'getPayout', 'listLedgerAccounts', 'listLedgerTransactions'] as const;

/** Each currency by itself: they are never added up. */
const totalInWords = (payouts: readonly Payout[]): string =>
  totalsOf(payouts)
    .map(({ amountMinor, currency }) => formatMoney(amountMinor, currency))
    .join(' and ');

const columns: Column<Payout>[] = [
  { id: 'agent', header: 'Agent', cell: (row) => <AgentName agentId={row.agentId} /> },
  {
    id: 'status',
    header: 'State',
    cell: ({ status }) => <Badge tone={payoutTones[status]}>{payoutInWords(status)}</Badge>,
  },
  { id: 'earnings', header: 'Earnings', numeric: true, wideOnly: true, cell: (row) => row.earnings.length },
  { id: 'amount', header: 'Amount', numeric: true, cell: (row) => <Money {...row.amount} /> },
];

/** First look what a run would pay, then run it, up to the same moment: what was seen is what is paid. */
export function PayoutRun() {
  const [asking, setAsking] = useState(false);
  const trial = useCommand('runPayouts', { refresh: [], onDone: () => run.reset() });
  const run = useCommand('runPayouts', { refresh, onDone: () => trial.reset() });
  const due = trial.data?.payouts ?? [];
  const pay = () => {
    setAsking(false);
    run.mutate({ cutoff: trial.data?.cutoff, dryRun: false });
  };
  return (
    <Card
      dense
      title="A payout run"
      action={
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            look={due.length === 0 ? 'primary' : 'secondary'}
            icon={<FlaskConical aria-hidden size={16} />}
            busy={trial.isPending}
            onClick={() => trial.mutate({ dryRun: true })}
          >
            Dry run
          </Button>
          {due.length > 0 && (
            <Button
              size="sm"
              look="primary"
              icon={<Play aria-hidden size={16} />}
              busy={run.isPending}
              onClick={() => setAsking(true)}
            >
              Pay now …
            </Button>
          )}
        </div>
      }
    >
      <div role="status" className="flex flex-col gap-3">
        <Shown run={run.data ?? trial.data} />
      </div>
      <ConfirmDialog
        open={asking}
        title={`Pay ${totalInWords(due)}?`}
        description={`${payoutsInWords(due.length)}, as the dry run showed. What became available since waits for the next run.`}
        action="Pay now"
        busy={run.isPending}
        onConfirm={pay}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}

const payoutsInWords = (count: number): string => countOf(count, 'payout', 'payouts');

const Shown = ({ run }: { run: Run | undefined }) =>
  run ? (
    <RunResult run={run} />
  ) : (
    <p className="text-sm text-muted">
      A dry run shows what would be paid right now, and stores nothing. Only then can it be paid.
    </p>
  );

/** What a run came to, up to its moment. */
function sentenceOf({ dryRun, payouts }: Run): string {
  if (payouts.length === 0)
    return `${dryRun ? 'Nothing would be paid' : 'Nothing was paid'}: no earnings were available at`;
  const what = `${payoutsInWords(payouts.length)}, ${totalInWords(payouts)}`;
  return dryRun ? `A run would make ${what}, from what was available at` : `Made ${what}, from what was available at`;
}

/** The moment belongs to the result: what became available a second later is not in it. */
const RunResult = ({ run }: { run: Run }) => (
  <>
    <p className="text-sm">
      {sentenceOf(run)} <Time at={run.cutoff} />.{' '}
      {run.payouts.length === 0 && (
        <Link to="/ledger" search={{ view: 'accounts' }} className="text-brand underline">
          What is still in the holding time
        </Link>
      )}
    </p>
    {run.payouts.length > 0 && (
      <Table
        caption={run.dryRun ? 'What would be paid' : 'What was paid'}
        columns={run.dryRun ? columns : columns.filter(({ id }) => id !== 'status')}
        rows={run.payouts}
        rowKey={(row) => row.id}
      />
    )}
  </>
);
