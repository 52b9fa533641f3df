import type { CommandResult } from '@handraise/client';
import { Button, EmptyState, Money, Table, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { countOf } from '../parts/count-of';
import { Listing } from '../parts/listing';
import { AccountName } from './account-name';
import { Owner } from './owner';

type Account = CommandResult<'listLedgerAccounts'>['data'][number];

const accounts = listing(['listLedgerAccounts', {}], (after, signal) =>
  server.call('listLedgerAccounts', { after, limit: 100 }, { signal }),
);

/** A balance is shown on the side on which its account grows, so what is owed and what is owned are both above zero. */
const columns: Column<Account>[] = [
  { id: 'code', header: 'Account', cell: ({ code }) => <AccountName code={code} /> },
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
  return <Listing query={query}>{(rows) => <AccountTable rows={rows} />}</Listing>;
}

/** Accounts at zero say nothing until somebody looks for one. */
function AccountTable({ rows }: { rows: Account[] }) {
  const [all, setAll] = useState(false);
  const settled = rows.filter(({ balanceMinor }) => balanceMinor === 0).length;
  return (
    <>
      <Table
        caption="Accounts"
        columns={columns}
        rows={all ? rows : rows.filter(({ balanceMinor }) => balanceMinor !== 0)}
        rowKey={(row) => `${row.code} ${row.owner ?? ''} ${row.currency}`}
        empty={
          settled > 0 ? (
            <EmptyState title="All accounts are at zero">Everything that was booked is settled.</EmptyState>
          ) : (
            <EmptyState title="No account yet">Accounts open with their first booking.</EmptyState>
          )
        }
      />
      {settled > 0 && (
        <Button size="sm" className="self-start" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? 'Hide' : 'Show'} {countOf(settled, 'account', 'accounts')} at zero
        </Button>
      )}
    </>
  );
}
