import { Card, EmptyState, ErrorState, formatPeriod, Loading, Money } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { statements } from '../api/queries';

/** Statements, newest first, after the running periods: one for each currency. */
export function StatementsCard() {
  const { data, error, refetch } = useQuery(statements);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Card title="Statements">
      {data.data.length === 0 && (
        <EmptyState title="No statement yet">The first one begins when your first earning becomes payable.</EmptyState>
      )}
      <ul className="divide-y divide-border">
        {data.data.map((statement) => (
          <li key={statement.id}>
            <Link
              to="/statements/$statementId"
              params={{ statementId: statement.id }}
              className="flex min-h-14 items-center gap-3 py-2 hover:bg-hover"
            >
              <span className="min-w-0 flex-1 text-sm">
                <span className="block font-semibold">
                  {statement.status === 'running' ? 'Running period' : 'Closed'}
                </span>
                <span className="block text-muted">{formatPeriod(statement.from, statement.to)}</span>
              </span>
              <Money amountMinor={statement.closingMinor} currency={statement.currency} />
              <ChevronRight aria-hidden size={18} className="text-muted rtl:rotate-180" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
