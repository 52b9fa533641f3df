import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { reading } from '../api/queries';
import { FilterLinks } from '../parts/filter-links';
import { Loaded } from '../parts/listing';
import { Page } from '../parts/page';
import { OffersCard, PaidCard, QualityCards, WaitsCard } from './cards';
import type { Metrics } from './metrics';
import { periodsOf } from './range';

const route = getRouteApi('/shell/metrics');

const options = [
  { value: 'day', label: '24 hours' },
  { value: 'week', label: '7 days' },
  { value: 'month', label: '30 days' },
] as const;

/** What the AI and people resolve, how fast, how well, and what it costs; never cost without quality. */
export function MetricsPage() {
  const { range = 'week' } = route.useSearch();
  const navigate = route.useNavigate();
  // The period is fixed when it is chosen: a moving end would be a new question each second.
  const { current, before } = useMemo(() => periodsOf(range, new Date()), [range]);
  const now = useQuery(reading('getMetrics', current));
  const earlier = useQuery(reading('getMetrics', before));
  return (
    <Page
      title="Metrics"
      lead="By written definitions, practice agents left out. The AI’s share never stands without what customers thought of it."
      actions={
        <FilterLinks
          label="Period"
          options={options}
          value={range}
          onChange={(next) => void navigate({ search: { range: next } })}
        />
      }
    >
      <Loaded query={now}>{(metrics) => <MetricsView metrics={metrics} before={earlier.data} />}</Loaded>
    </Page>
  );
}

const MetricsView = ({ metrics, before }: { metrics: Metrics; before: Metrics | undefined }) => (
  <>
    <QualityCards metrics={metrics} before={before} />
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="flex flex-col gap-5">
        <WaitsCard metrics={metrics} before={before} />
        <PaidCard metrics={metrics} before={before} />
      </div>
      <OffersCard metrics={metrics} />
    </div>
  </>
);
