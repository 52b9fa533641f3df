import type { Earning } from '@handraise/contracts';
import { Badge, formatCode, Money, Time } from '@handraise/ui';
import { ChevronDown } from 'lucide-react';
import { EarningLines } from './earning-lines';
import { describeEarningStatus, labelOf, statusWords } from './earning-words';

/** One earning; it opens to the lines it is made of. */
export const EarningRow = ({ earning, topic }: { earning: Earning; topic: string | undefined }) => (
  <li>
    <details className="group">
      <summary className="flex min-h-14 list-none items-center gap-3 py-2">
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-semibold">{titleOf(earning, topic)}</span>
          <span className="block text-sm text-muted">
            <Time at={earning.createdAt} />
            {earning.status === 'pending' && ` · ${labelOf(earning, new Date())}`}
          </span>
        </span>
        {earning.status !== 'pending' && (
          <Badge tone={statusWords[earning.status].tone}>{statusWords[earning.status].label}</Badge>
        )}
        <span className="min-w-16 text-end font-semibold">
          <Money amountMinor={earning.totalMinor} currency={earning.currency} />
        </span>
        <ChevronDown aria-hidden size={18} className="text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="mb-3 rounded-md bg-surface p-4">
        <EarningLines earning={earning} />
        <p className="mt-3 text-sm text-muted">{describeEarningStatus(earning)}</p>
      </div>
    </details>
  </li>
);

const titleOf = ({ lines, rule }: Earning, topic: string | undefined): string =>
  topic === undefined ? (lines[0]?.label ?? formatCode(rule)) : formatCode(topic);
