import { classNames, formatNumber, formatShare } from '@handraise/ui';

export interface ShareBar {
  readonly label: string;
  readonly count: number;
  readonly tone: 'human' | 'brand' | 'warn' | 'neutral';
}

const tones: Record<ShareBar['tone'], string> = {
  human: 'bg-chart-2',
  brand: 'bg-chart-1',
  warn: 'bg-chart-3',
  neutral: 'bg-chart-5',
};

interface ShareBarsProps {
  caption: string;
  /** What is divided: the heading of the first column. */
  heading: string;
  total: number;
  bars: readonly ShareBar[];
}

/** The parts of a whole as a table whose rows bear bars: the chart and its figures are one. */
export const ShareBars = ({ caption, heading, total, bars }: ShareBarsProps) => (
  <table className="w-full text-sm">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr className="text-xs text-muted">
        <th scope="col" className="pb-1 text-start font-semibold">
          {heading}
        </th>
        <td />
        <th scope="col" className="pb-1 text-end font-semibold">
          Number
        </th>
        <th scope="col" className="pb-1 text-end font-semibold">
          Share
        </th>
      </tr>
    </thead>
    <tbody>
      {bars.map((bar) => (
        <tr key={bar.label} className="border-t border-border">
          <th scope="row" className="py-2 pe-3 text-start font-normal whitespace-nowrap">
            {bar.label}
          </th>
          <td className="w-full py-2" aria-hidden>
            <span
              className={classNames('block h-3 rounded-full', bar.count > 0 && 'min-w-0.5', tones[bar.tone])}
              style={{ width: total === 0 ? 0 : `${(bar.count / total) * 100}%` }}
            />
          </td>
          <td className="py-2 ps-3 text-end tabular-nums">{formatNumber(bar.count)}</td>
          <td className="py-2 ps-3 text-end tabular-nums">{total === 0 ? '–' : formatShare(bar.count / total, 1)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
