import { Card, ErrorState, Stat } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { recentEarnings } from '../api/queries';
import { sayToday, sayWeek, summarize } from '../earnings/week';

/** Today's money, and the week's. */
export function TodayCard() {
  const { data: earnings, error, refetch } = useQuery(recentEarnings);
  if (error && !earnings) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { weeks, sessionsToday } = summarize(earnings ?? [], new Date());
  return (
    <Card
      title="Today’s money"
      action={
        <Link
          to="/earnings"
          className="inline-flex min-h-11 items-center text-sm font-semibold text-brand hover:underline"
        >
          All earnings
        </Link>
      }
    >
      <p className="text-2xl font-semibold tabular-nums">{sayToday(weeks)}</p>
      <div className="mt-4 grid grid-cols-2 gap-4">
        <Stat label="Sessions today" value={sessionsToday} />
        <Stat label="Last 7 days" value={sayWeek(weeks)} />
      </div>
    </Card>
  );
}
