import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarRounded } from '@visx/shape';
import { useId } from 'react';

export interface Bar {
  key: string;
  /** Below the bar. */
  label: string;
  value: number;
  /** The one that is meant, such as today. */
  highlighted?: boolean;
}

export interface BarChartProps {
  title: string;
  bars: readonly Bar[];
  /** How a value is said, such as money. */
  format: (value: number) => string;
  height?: number;
}

const width = 640;
const margin = { top: 12, bottom: 32, start: 64, end: 16 };
const tickText = { fill: 'var(--hr-muted)', fontSize: 16, fontFamily: 'inherit' };

/** Bars over a few named values, drawn as SVG; the same figures as a table are there for screen readers and on demand. */
export function BarChart({ title, bars, format, height = 240 }: BarChartProps) {
  const id = useId();
  const highest = Math.max(...bars.map((bar) => bar.value), 1);
  const x = scaleBand({
    domain: bars.map((bar) => bar.label),
    range: [margin.start, width - margin.end],
    padding: 0.35,
  });
  const y = scaleLinear({ domain: [0, highest], range: [height - margin.bottom, margin.top], nice: true });
  return (
    <figure className="m-0" aria-labelledby={id}>
      <figcaption id={id} className="sr-only">
        {title}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full" aria-hidden>
        <AxisLeft
          left={margin.start}
          scale={y}
          numTicks={3}
          hideAxisLine
          hideTicks
          tickFormat={(value) => format(Number(value))}
          tickLabelProps={() => ({ ...tickText, textAnchor: 'end', dx: -8, dy: 5 })}
        />
        {y.ticks(3).map((tick) => (
          <line
            key={tick}
            x1={margin.start}
            x2={width - margin.end}
            y1={y(tick)}
            y2={y(tick)}
            stroke="var(--hr-border)"
          />
        ))}
        {bars.map((bar) => (
          <BarRounded
            key={bar.key}
            x={x(bar.label) ?? 0}
            y={y(bar.value)}
            width={x.bandwidth()}
            height={Math.max(0, y(0) - y(bar.value))}
            radius={6}
            top
            fill={bar.highlighted ? 'var(--hr-chart-1)' : 'var(--hr-chart-2)'}
          />
        ))}
        <AxisBottom
          top={height - margin.bottom}
          scale={x}
          hideTicks
          stroke="var(--hr-border-strong)"
          tickLabelProps={() => ({ ...tickText, textAnchor: 'middle', dy: 6 })}
        />
      </svg>
      <FigureTable title={title} bars={bars} format={format} />
    </figure>
  );
}

/** The figures of a chart as a table. */
const FigureTable = ({ title, bars, format }: Pick<BarChartProps, 'title' | 'bars' | 'format'>) => (
  <details className="mt-2 text-sm">
    <summary className="inline-flex min-h-11 items-center text-muted underline">Show as a table</summary>
    <table className="w-full">
      <caption className="sr-only">{title}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} className="border-b border-border last:border-0">
            <th scope="row" className="py-1 text-start font-normal">
              {bar.label}
            </th>
            <td className="py-1 text-end tabular-nums">{format(bar.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
