import type { Earning } from '@handraise/contracts';
import { BarChart, Button, Card, EmptyState, ErrorState, formatMoney, Loading, Stat } from '@handraise/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Wallet } from 'lucide-react';
import { earningPages, recentEarnings, sessionTopics } from '../api/queries';
import { EarningRow } from './earning-row';
import { PayoutAccountCard } from './payout-account-card';
import { StatementsCard } from './statements-card';
import { sayToday, sayWeek, summarize, type Week } from './week';

/** What was earned: the week, each earning with its lines, statements, and where the money goes. */
export function EarningsPage() {
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-4 p-4 md:grid-cols-[3fr_2fr] md:gap-6 md:py-6">
      <h1 className="sr-only">Earnings</h1>
      <div className="flex min-w-0 flex-col gap-4 md:gap-6">
        <WeekCard />
        <ListCard />
      </div>
      <div className="flex min-w-0 flex-col gap-4 md:gap-6">
        <PayoutAccountCard />
        <StatementsCard />
      </div>
    </div>
  );
}

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });

function WeekCard() {
  const { data: earnings, error, refetch } = useQuery(recentEarnings);
  if (error && !earnings) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!earnings) return <Loading />;
  const { weeks, sessionsToday } = summarize(earnings, new Date());
  const earned = weeks.filter(({ weekMinor }) => weekMinor > 0);
  return (
    <Card title="The last seven days">
      <div className="mb-4 grid grid-cols-3 gap-4">
        <Stat label="Seven days" value={sayWeek(weeks)} />
        <Stat label="Today" value={sayToday(weeks)} />
        <Stat label="Sessions today" value={sessionsToday} />
      </div>
      {earned.map((week) => (
        <DayBars
          key={week.currency}
          title={earned.length > 1 ? `Earned on each day in ${week.currency}` : 'Earned on each day'}
          week={week}
        />
      ))}
      {earned.length === 0 && <p className="text-sm text-muted">Each day with a session becomes a bar here.</p>}
    </Card>
  );
}

function DayBars({ week: { days, currency }, title }: { week: Week; title: string }) {
  const bars = days.map(({ key, date, totalMinor }, index) => ({
    key,
    label: weekday.format(date),
    value: totalMinor,
    highlighted: index === days.length - 1,
  }));
  return <BarChart title={title} bars={bars} format={(value) => formatMoney(value, currency)} />;
}

function ListCard() {
  const {
    data: earnings,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useInfiniteQuery(earningPages);
  if (error && !earnings) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!earnings) return <Loading />;
  return (
    <Card title="Every earning, explained">
      <EarningList earnings={earnings} />
      {hasNextPage && (
        <Button className="mt-3 w-full" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older ones
        </Button>
      )}
    </Card>
  );
}

function EarningList({ earnings }: { earnings: readonly Earning[] }) {
  const { data: topics } = useQuery({ ...sessionTopics(earnings.length), enabled: earnings.length > 0 });
  return earnings.length === 0 ? (
    <EmptyState icon={<Wallet aria-hidden size={28} />} title="Nothing earned yet">
      The pay of a session stands here the moment it ends, line by line.
    </EmptyState>
  ) : (
    <ul className="divide-y divide-border">
      {earnings.map((earning) => (
        <EarningRow key={earning.id} earning={earning} topic={topics?.get(earning.sessionId)} />
      ))}
    </ul>
  );
}
