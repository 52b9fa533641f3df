import type { Earning } from '@handraise/contracts';
import { Money } from '@handraise/ui';

/** Every line of an earning with its reason; they add up to the total. */
export const EarningLines = ({ earning }: { earning: Earning }) => (
  <dl className="text-sm">
    {earning.lines.map((line, index) => (
      <div key={`${line.code}-${index}`} className="flex justify-between gap-4 py-1">
        <dt className="text-muted">{line.label}</dt>
        <dd>
          <Money amountMinor={line.amountMinor} currency={earning.currency} />
        </dd>
      </div>
    ))}
    <div className="mt-1 flex justify-between gap-4 border-t border-border pt-2 font-semibold">
      <dt>Total</dt>
      <dd>
        <Money amountMinor={earning.totalMinor} currency={earning.currency} />
      </dd>
    </div>
  </dl>
);
