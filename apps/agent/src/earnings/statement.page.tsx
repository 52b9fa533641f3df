import type { CommandResult } from '@handraise/client';
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  formatPeriod,
  Loading,
  Money,
  Notice,
  sayError,
  Table,
  Time,
} from '@handraise/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, Download } from 'lucide-react';
import { statement as statementQuery, statements } from '../api/queries';
import { server } from '../api/server';
import { saveFile } from './save-file';

type Statement = CommandResult<'getStatement'>;

/** One statement: what came in and went out, line by line, and its file for a spreadsheet. */
export function StatementPage() {
  const { statementId } = useParams({ from: '/shell/statements/$statementId' });
  const { data: list, error, refetch } = useQuery(statements);
  const found = list?.data.find(({ id }) => id === statementId);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-4 md:p-6">
      <Link
        to="/earnings"
        className="inline-flex min-h-11 items-center gap-2 self-start text-sm font-semibold text-brand hover:underline"
      >
        <ArrowLeft aria-hidden size={18} className="rtl:rotate-180" />
        Earnings
      </Link>
      <h1 className="sr-only">Statement</h1>
      {error && !list ? <ErrorState error={error} onRetry={() => void refetch()} /> : !list && <Loading />}
      {list && !found && <EmptyState title="There is no such statement" />}
      {found && <StatementCard statementId={found.id} />}
    </div>
  );
}

function StatementCard({ statementId }: { statementId: Statement['id'] }) {
  const { data, error, refetch } = useQuery(statementQuery(statementId));
  const download = useMutation({
    mutationFn: () => server.call('getStatementCsv', { statementId }),
    onSuccess: (csv) => saveFile(csv, `statement-${statementId}.csv`, 'text/csv'),
    onError: sayError,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Card
      title={formatPeriod(data.from, data.to)}
      action={
        <Button icon={<Download aria-hidden size={18} />} busy={download.isPending} onClick={() => download.mutate()}>
          CSV
        </Button>
      }
    >
      {data.practice && <Notice tone="warn">Practice bank: no money moves.</Notice>}
      <Balance label="Opening balance" amountMinor={data.openingMinor} currency={data.currency} />
      <Lines statement={data} />
      <Balance label="Closing balance" amountMinor={data.closingMinor} currency={data.currency} />
    </Card>
  );
}

const Balance = ({ label, amountMinor, currency }: { label: string; amountMinor: number; currency: string }) => (
  <p className="flex justify-between gap-4 py-3 font-semibold">
    {label}
    <Money amountMinor={amountMinor} currency={currency} />
  </p>
);

const Lines = ({ statement: { lines, currency } }: { statement: Statement }) => (
  <Table
    caption="Lines of the statement"
    rows={lines.map((line, index) => ({ ...line, key: String(index) }))}
    rowKey={({ key }) => key}
    empty={<p className="rounded-md bg-surface p-4 text-sm text-muted">Nothing happened in this period yet.</p>}
    columns={[
      { id: 'at', header: 'When', cell: ({ at }) => <Time at={at} /> },
      { id: 'label', header: 'What', cell: ({ label }) => label },
      {
        id: 'amount',
        header: 'Amount',
        numeric: true,
        cell: ({ amountMinor }) => <Money amountMinor={amountMinor} currency={currency} sign />,
      },
    ]}
  />
);
