import type { CommandResult } from '@handraise/client';
import { EmptyState, Money, Table, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { Listing } from '../parts/listing';
import { Owner } from './owner';

type Account = CommandResult<'listLedgerAccounts'>['data'][number];

const accounts = listing(['listLedgerAccounts', {}], (after, signal) =>
  server.call('listLedgerAccounts', { after, limit: 100 }, { signal }),
);

const columns: Column<Account>[] = [
  { id: 'code', header: 'Account', cell: (row) => <span className="font-mono text-xs">{row.code}</span> },
  { id: 'owner', header: 'Owner', cell: (row) => <Owner owner={row.owner} /> },
  { id: 'side', header: 'Grows by', wideOnly: true, cell: (row) => row.normalSide },
  {
    id: 'balance',
    header: 'Balance',
    numeric: true,
    cell: (row) => <Money amountMinor={row.balanceMinor} currency={row.currency} />,
  },
];

/** The chart of accounts with balances. */
export function Accounts() {
  const query = useInfiniteQuery(accounts);
  return (
    <Listing query={query}>
      {(rows) => (
        <Table
          caption="Accounts"
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.code} ${row.owner ?? ''} ${row.currency}`}
          empty={<EmptyState title="No account yet">Accounts open with their first booking.</EmptyState>}
        />
      )}
    </Listing>
  );
}
