import type { CommandResult } from '@handraise/client';
import { EmptyState, formatCode, Money, Time } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { Listing } from '../parts/listing';
import { shortId } from '../parts/short-id';
import { AccountName } from './account-name';
import { Owner } from './owner';

type Transaction = CommandResult<'listLedgerTransactions'>['data'][number];
type Entry = Transaction['entries'][number];

/** The filter is part of the key, so that each filtered list is kept by itself. */
const transactions = (owner: string | undefined) =>
  listing(['listLedgerTransactions', { owner }], (after, signal) =>
    server.call('listLedgerTransactions', { owner, after }, { signal }),
  );

/** Bookings with their entries, newest first. */
export function Transactions({ owner }: { owner: string | undefined }) {
  const query = useInfiniteQuery(transactions(owner));
  return (
    <Listing query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="No booking yet">The first finished session books the first earning.</EmptyState>
        ) : (
          <>
            <p className="text-xs text-muted">
              Above zero is a debit, below zero a credit; each booking adds up to zero.
            </p>
            <ul
              className="@container divide-y divide-border rounded-lg border border-border bg-raised"
              aria-label="Bookings"
            >
              {rows.map((row) => (
                <Booking key={row.id} transaction={row} />
              ))}
            </ul>
          </>
        )
      }
    </Listing>
  );
}

/** A booking and its legs belong together, so it is not a row of a table but a small table of its own. */
const Booking = ({ transaction }: { transaction: Transaction }) => (
  <li className="grid gap-x-6 gap-y-2 px-4 py-3 @2xl:grid-cols-[12rem_1fr]">
    <div className="text-sm">
      <p className="font-semibold">{formatCode(transaction.kind)}</p>
      <p className="text-xs text-muted">
        <Time at={transaction.recordedAt} />
        <span title={transaction.id} className="ms-2 font-mono">
          …{shortId(transaction.id)}
        </span>
      </p>
      {transaction.reverses && <p className="text-xs text-warn">reverses …{shortId(transaction.reverses)}</p>}
    </div>
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">Entries</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Owner</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {transaction.entries.map((entry, index) => (
          <EntryRow key={index} entry={entry} />
        ))}
      </tbody>
    </table>
  </li>
);

/** The owner is left out on narrow screens: account and amount make the booking. */
const EntryRow = ({ entry }: { entry: Entry }) => (
  <tr>
    <td className="py-0.5 pe-3 break-words">
      <AccountName code={entry.account} />
    </td>
    <td className="hidden py-0.5 pe-3 @md:table-cell">
      <Owner owner={entry.owner} />
    </td>
    <td className="py-0.5 text-end">
      <Money amountMinor={entry.amountMinor} currency={entry.currency} sign />
    </td>
  </tr>
);
