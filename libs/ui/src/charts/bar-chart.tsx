import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarRounded } from '@visx/shape';
import { useId } from 'react';
import { useWidth } from './use-width';

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

const widthBeforeMeasured = 320;
const margin = { top: 8, bottom: 28, start: 56, end: 8 };
const tickText = { fill: 'var(--hr-muted)', fontSize: 12, fontFamily: 'inherit' };

/** Bars over a few named values, drawn as SVG; the same figures as a table are there for screen readers and on demand. */
export function BarChart({ title, bars, format, height = 200 }: BarChartProps) {
  const id = useId();
  const { ref, width } = useWidth<HTMLDivElement>(widthBeforeMeasured);
  return (
    <figure className="m-0" aria-labelledby={id}>
      <figcaption id={id} className="sr-only">
        {title}
      </figcaption>
      <div ref={ref}>
        <Plot bars={bars} format={format} width={width} height={height} />
      </div>
      <FigureTable title={title} bars={bars} format={format} />
    </figure>
  );
}

type PlotProps = Pick<BarChartProps, 'bars' | 'format'> & { width: number; height: number };

function Plot({ bars, format, width, height }: PlotProps) {
  const highest = Math.max(...bars.map((bar) => bar.value), 1);
  const end = width - margin.end;
  const x = scaleBand({ domain: bars.map((bar) => bar.key), range: [margin.start, end], padding: 0.35 });
  const y = scaleLinear({ domain: [0, highest], range: [height - margin.bottom, margin.top], nice: true });
  // Values are whole; without any, half of nothing is no tick.
  const ticks = bars.some(({ value }) => value > 0) ? y.ticks(3).filter(Number.isInteger) : [0];
  return (
    <svg width={width} height={height} className="block max-w-full" aria-hidden>
      {ticks.map((tick) => (
        <line key={tick} x1={margin.start} x2={end} y1={y(tick)} y2={y(tick)} stroke="var(--hr-border)" />
      ))}
      <AxisLeft
        left={margin.start}
        scale={y}
        tickValues={ticks}
        hideAxisLine
        hideTicks
        tickFormat={(value) => format(Number(value))}
        tickLabelProps={() => ({ ...tickText, textAnchor: 'end', dx: -6, dy: 4 })}
      />
      {bars.map((bar) => (
        <BarRounded
          key={bar.key}
          x={x(bar.key) ?? 0}
          y={y(bar.value)}
          width={x.bandwidth()}
          height={Math.max(0, y(0) - y(bar.value))}
          radius={5}
          top
          fill={bar.highlighted ? 'var(--hr-chart-1)' : 'var(--hr-chart-2)'}
        />
      ))}
      <AxisBottom
        top={height - margin.bottom}
        scale={x}
        hideTicks
        stroke="var(--hr-border-strong)"
        tickFormat={(key) => bars.find((bar) => bar.key === key)?.label ?? ''}
        tickLabelProps={() => ({ ...tickText, textAnchor: 'middle', dy: 4 })}
      />
    </svg>
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
