import { formatShare } from '@handraise/ui';
import { scaleLinear } from '@visx/scale';

export interface Interval {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly color: string;
}

const width = 480;
const rowHeight = 40;
const margin = { start: 76, end: 24, bottom: 28, top: 8 };

/** Shares with their 95 % intervals: where two intervals overlap, the difference may be chance. */
export function IntervalPlot({ title, intervals }: { title: string; intervals: readonly Interval[] }) {
  const height = margin.top + intervals.length * rowHeight + margin.bottom;
  const x = scaleLinear({ domain: [0, 1], range: [margin.start, width - margin.end] });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block w-full max-w-xl" role="img" aria-label={title}>
      {x.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={margin.top} y2={height - margin.bottom} stroke="var(--hr-border)" />
          <text x={x(tick)} y={height - 8} textAnchor="middle" fontSize={13} fill="var(--hr-muted)">
            {formatShare(tick)}
          </text>
        </g>
      ))}
      {intervals.map((interval, index) => (
        <Row key={interval.label} interval={interval} y={margin.top + (index + 0.5) * rowHeight} x={x} />
      ))}
    </svg>
  );
}

interface RowProps {
  interval: Interval;
  y: number;
  x: (value: number) => number;
}

const Row = ({ interval: { label, value, low, high, color }, y, x }: RowProps) => (
  <g>
    <text x={0} y={y + 5} fontSize={14} fontWeight={600} fill={color}>
      {label}
    </text>
    {low !== null && high !== null && (
      <line
        x1={x(low)}
        x2={x(high)}
        y1={y}
        y2={y}
        stroke={color}
        strokeWidth={6}
        strokeLinecap="round"
        opacity={0.35}
      />
    )}
    {value === null ? (
      <text x={x(0) + 8} y={y + 5} fontSize={13} fill="var(--hr-muted)">
        no ratings yet
      </text>
    ) : (
      <circle cx={x(value)} cy={y} r={7} fill={color} />
    )}
  </g>
);
