import type { CommandResult } from '@handraise/client';
import { Button, Card, EmptyState, ErrorState, formatPeriod, Loading, Money, Notice, sayError } from '@handraise/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, Download } from 'lucide-react';
import { statement as statementQuery, statements } from '../api/queries';
import { server } from '../api/server';
import { saveFile } from './save-file';
import { StatementLines } from './statement-lines';

type Statement = CommandResult<'getStatement'>;

/** One statement: what came in and went out, line by line, and its files for a spreadsheet or a program. */
export function StatementPage() {
  const { statementId } = useParams({ from: '/shell/money/statements/$statementId' });
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
        <div className="flex gap-2">
          <Button icon={<Download aria-hidden size={18} />} busy={download.isPending} onClick={() => download.mutate()}>
            CSV
          </Button>
          <Button icon={<Download aria-hidden size={18} />} onClick={() => saveJson(data)}>
            JSON
          </Button>
        </div>
      }
    >
      {data.practice && <Notice tone="warn">Practice bank: no money moves.</Notice>}
      <Balance label="Opening balance" amountMinor={data.openingMinor} currency={data.currency} />
      <StatementLines statement={data} />
      <Balance label="Closing balance" amountMinor={data.closingMinor} currency={data.currency} />
    </Card>
  );
}

const saveJson = (statement: Statement): void =>
  saveFile(JSON.stringify(statement, null, 2), `statement-${statement.id}.json`, 'application/json');

const Balance = ({ label, amountMinor, currency }: { label: string; amountMinor: number; currency: string }) => (
  <p className="flex justify-between gap-4 py-3 font-semibold">
    {label}
    <Money amountMinor={amountMinor} currency={currency} />
  </p>
);
