import { Card, EmptyState } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { useMemo } from 'react';
import { reading } from '../api/queries';
import { FilterLinks } from '../parts/filter-links';
import { Loaded } from '../parts/listing';
import { Page } from '../parts/page';
import { OffersCard, PaidCard, QualityCards, WaitsCard } from './cards';
import { Definitions } from './definitions';
import { isEmpty, type Metrics } from './metrics';
import { periodsOf } from './range';
import { FairnessCard, HourlyPayCard, OutcomesCard, RepliesCard } from './work-cards';

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

/** The definitions stand below in every case: they are what a figure means, and why there is none yet. */
const MetricsView = ({ metrics, before }: { metrics: Metrics; before: Metrics | undefined }) => (
  <>
    {isEmpty(metrics) ? <NothingYet /> : <Figures metrics={metrics} before={before} />}
    <Definitions />
  </>
);

const NothingYet = () => (
  <Card dense>
    <EmptyState icon={<ChartColumn aria-hidden size={28} />} title="Nothing happened in this period">
      Figures appear with the first conversation that is settled, the first offer and the first rating. For a day’s
      traffic in a few minutes, run <code className="rounded-sm bg-surface px-1 font-mono">npm run demo</code> beside
      this server; what practice agents do is left out here on purpose.
    </EmptyState>
  </Card>
);

/** Quality first and widest: no share of the AI is read without it. */
const Figures = ({ metrics, before }: { metrics: Metrics; before: Metrics | undefined }) => (
  <>
    <QualityCards metrics={metrics} before={before} />
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="flex flex-col gap-5">
        <WaitsCard metrics={metrics} before={before} />
        <RepliesCard metrics={metrics} />
        <PaidCard metrics={metrics} before={before} />
        <HourlyPayCard metrics={metrics} />
      </div>
      <div className="flex flex-col gap-5">
        <OffersCard metrics={metrics} />
        <FairnessCard metrics={metrics} />
        <OutcomesCard metrics={metrics} />
      </div>
    </div>
  </>
);
