import type { CommandResult } from '@handraise/client';
import { Badge, Button, Notice, Table, Time, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { listing } from '../api/queries';
import { server, session } from '../api/server';
import { Listing } from '../parts/listing';
import { Page } from '../parts/page';
import { idIn } from '../search';
import { AdminStep } from './admin-step';
import { NewAdminDialog } from './new-admin-dialog';

type Admin = CommandResult<'listAdmins'>['data'][number];

const admins = listing(['listAdmins', {}], (after, signal) =>
  server.call('listAdmins', { after: idIn(after) }, { signal }),
);

/** Nobody gets a button against themselves: the last admin must not lock everybody out. */
const columns = (own: string | undefined): Column<Admin>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ id, name }) => (
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{name}</span>
        {id === own && <Badge>you</Badge>}
      </span>
    ),
  },
  { id: 'email', header: 'E-mail', wideOnly: true, cell: ({ email }) => <span className="break-all">{email}</span> },
  {
    id: 'status',
    header: 'State',
    cell: ({ status }) => (
      <Badge tone={status === 'active' ? 'human' : 'neutral'}>{status === 'active' ? 'Active' : 'Disabled'}</Badge>
    ),
  },
  { id: 'createdAt', header: 'Since', numeric: true, wideOnly: true, cell: (row) => <Time at={row.createdAt} /> },
  { id: 'step', header: 'Access', numeric: true, cell: (row) => <AdminStep admin={row} own={row.id === own} /> },
];

/** Who may use this console: every decision here bears one of these names. */
export function AdminsPage() {
  const [making, setMaking] = useState(false);
  const own = useSyncExternalStore(session.subscribe, session.principal)?.id;
  const query = useInfiniteQuery(admins);
  const active = (query.data ?? []).filter(({ status }) => status === 'active').length;
  return (
    <Page
      title="Admins"
      lead="Who may use this console. Every decision bears a name, and a payout above 500.00 needs two of them."
      actions={
        <Button size="sm" look="primary" icon={<Plus aria-hidden size={16} />} onClick={() => setMaking(true)}>
          New admin …
        </Button>
      }
    >
      {active === 1 && (
        <Notice tone="warn">
          There is one admin. Payouts above 500.00 wait until a second one approves them, and nobody can help if this
          login is lost.
        </Notice>
      )}
      <Listing query={query}>
        {(rows) => <Table caption="Admins" columns={columns(own)} rows={rows} rowKey={(row) => row.id} />}
      </Listing>
      {making && <NewAdminDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
