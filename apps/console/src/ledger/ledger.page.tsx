import { Button, formatNumber } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { server } from '../api/server';
import { Check } from '../parts/check';
import { FilterLinks } from '../parts/filter-links';
import { Page } from '../parts/page';
import { Accounts } from './accounts';
import { AdjustmentPanel } from './adjustment-panel';
import { OwnerFilter } from './owner-filter';
import { Transactions } from './transactions';

const route = getRouteApi('/shell/ledger');

const views = [
  { value: 'transactions', label: 'Bookings' },
  { value: 'accounts', label: 'Accounts' },
] as const;

/** The books: double entry, append only, and provable on the spot. */
export function LedgerPage() {
  const { view, owner, adjust } = route.useSearch();
  const navigate = route.useNavigate();
  const verify = useMutation({ mutationFn: () => server.call('verifyLedger', {}) });
  return (
    <Page
      title="Ledger"
      lead="Double entry, append only. Nothing is ever edited: a correction is a new booking that names what it reverses."
      actions={
        <Button
          size="sm"
          icon={<Scale aria-hidden size={16} />}
          onClick={() => void navigate({ search: { view, owner, adjust: true } })}
        >
          Adjust a balance …
        </Button>
      }
      side={
        adjust && (
          <AdjustmentPanel
            agentId={adjust === true ? undefined : adjust}
            onChoose={(agentId) => void navigate({ search: { view, owner, adjust: agentId ?? true } })}
            onBooked={(agentId) => void navigate({ search: { owner: agentId } })}
            onClose={() => void navigate({ search: { view, owner } })}
          />
        )
      }
    >
      <Check
        title="The books"
        action="Verify the books"
        check={verify}
        good={({ transactions, entries }) =>
          `The books balance. Bookings: ${formatNumber(transactions)}, entries: ${formatNumber(entries)}.`
        }
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <FilterLinks
          label="View"
          options={views}
          value={view ?? 'transactions'}
          onChange={(next) => void navigate({ search: next === 'accounts' ? { view: next } : owner ? { owner } : {} })}
        />
        {view === undefined && (
          <OwnerFilter owner={owner} onChange={(next) => void navigate({ search: next ? { owner: next } : {} })} />
        )}
      </div>
      {view === 'accounts' ? <Accounts /> : <Transactions owner={owner} />}
    </Page>
  );
}
