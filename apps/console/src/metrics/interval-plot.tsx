import { classNames, formatShare } from '@handraise/ui';

export interface Interval {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly tone: 'ai' | 'human';
  /** Why there is no value. */
  readonly none: string;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];
const percent = (value: number) => `${value * 100}%`;

/** Shares with their 95 % intervals on one scale; the words of the figure say the same to screen readers. */
export const IntervalPlot = ({ title, intervals }: { title: string; intervals: readonly Interval[] }) => (
  <div role="img" aria-label={title} className="grid grid-cols-[4rem_1fr] items-center gap-x-2 pe-4 text-xs">
    {intervals.map((interval) => (
      <Row key={interval.label} {...interval} />
    ))}
    <span />
    <div className="relative h-5 text-muted">
      {ticks.map((tick) => (
        <span key={tick} className="absolute -translate-x-1/2" style={{ insetInlineStart: percent(tick) }}>
          {formatShare(tick)}
        </span>
      ))}
    </div>
  </div>
);

/** The bar is the interval, the dot the value: where bars overlap nobody should see a difference. */
const Row = ({ label, value, low, high, tone, none }: Interval) => (
  <>
    <span className={classNames('text-sm font-semibold', tone === 'ai' ? 'text-ai' : 'text-human')}>{label}</span>
    <div className="relative h-10">
      {ticks.map((tick) => (
        <span
          key={tick}
          className="absolute inset-y-0 border-s border-border"
          style={{ insetInlineStart: percent(tick) }}
        />
      ))}
      {low !== null && high !== null && (
        <span
          className={classNames('absolute top-4 h-2 rounded-full opacity-40', tone === 'ai' ? 'bg-ai' : 'bg-human')}
          style={{ insetInlineStart: percent(low), width: percent(high - low) }}
        />
      )}
      {value === null ? (
        <span className="absolute top-3 bg-raised px-1 text-muted">{none}</span>
      ) : (
        <span
          className={classNames('absolute top-3 -ms-2 size-4 rounded-full', tone === 'ai' ? 'bg-ai' : 'bg-human')}
          style={{ insetInlineStart: percent(value) }}
        />
      )}
    </div>
  </>
);
