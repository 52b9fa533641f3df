import type { Payout, PayoutStatus } from '@handraise/contracts';
import { Badge, EmptyState, Money, Notice, SelectField, Table, TimeAgo, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Landmark } from 'lucide-react';
import { AgentName } from '../agents/agent-name';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { columnsThatFit } from '../parts/columns';
import { Listing } from '../parts/listing';
import { Page } from '../parts/page';
import { oneOf } from '../search';
import { PayoutPanel } from './payout-panel';
import { PayoutRun } from './payout-run';
import { payoutFilters, payoutInWords, payoutTones } from './payout-words';
import { whileMoving } from './while-moving';

const route = getRouteApi('/shell/payouts');

/** The filter is part of the key, so that each filtered list is kept by itself. */
const payouts = (status: PayoutStatus | undefined) =>
  listing(['listPayouts', { status }], (after, signal) => server.call('listPayouts', { status, after }, { signal }));

const columns: Column<Payout>[] = [
  { id: 'agent', header: 'Agent', cell: (row) => <AgentName agentId={row.agentId} /> },
  {
    id: 'status',
    header: 'State',
    cell: ({ status }) => <Badge tone={payoutTones[status]}>{payoutInWords(status)}</Badge>,
  },
  {
    id: 'reason',
    header: 'Why',
    wideOnly: true,
    cell: (row) => <span className="text-muted">{row.reason ?? '–'}</span>,
  },
  { id: 'earnings', header: 'Earnings', numeric: true, wideOnly: true, cell: (row) => row.earnings.length },
  { id: 'createdAt', header: 'Made', numeric: true, wideOnly: true, cell: (row) => <TimeAgo at={row.createdAt} /> },
  { id: 'amount', header: 'Amount', numeric: true, cell: (row) => <Money {...row.amount} /> },
];

/** An empty value is no filter: a select cannot hold `undefined`. */
const options = [
  { value: '', label: 'All' },
  ...payoutFilters.map((value) => ({ value, label: payoutInWords(value) })),
];

/** Money on its way to agents: try a run, run it, approve and mend. */
export function PayoutsPage() {
  const { status, payout } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({
    ...payouts(status),
    refetchInterval: whileMoving((data) => data?.pages.flatMap((page) => page.data)),
  });
  return (
    <Page
      title="Payouts"
      lead="What agents earned, on its way to them. A payout is the sum of its earnings and leaves at most once."
      actions={
        <SelectField
          dense
          label="State"
          options={options}
          value={status ?? ''}
          onChange={(event) => void navigate({ search: { status: oneOf(payoutFilters)(event.target.value) } })}
        />
      }
      side={payout && <PayoutPanel payoutId={payout} onClose={() => void navigate({ search: { status } })} />}
    >
      <Notice icon={<Landmark aria-hidden size={18} />}>
        Without Stripe’s key this server pays into its own practice bank: everything is booked, and no money moves.
      </Notice>
      <PayoutRun />
      <Listing query={query}>
        {(rows) => (
          <Table
            caption="Payouts"
            columns={columnsThatFit(columns, payout !== undefined)}
            rows={rows}
            rowKey={(row) => row.id}
            selectedKey={payout}
            onOpen={(row) => void navigate({ search: { status, payout: row.id } })}
            empty={
              <EmptyState title="No payout here">
                A run pays whatever is available by then. Earnings become available after the holding time.
              </EmptyState>
            }
          />
        )}
      </Listing>
    </Page>
  );
}
