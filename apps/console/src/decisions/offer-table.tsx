import { Badge, formatCode, Table, type Column } from '@handraise/ui';
import { AgentName } from '../agents/agent-name';
import { totalOf, type OfferedWork } from './offered-work';

/** What the rules call their points, as an admin would. Names that later rules bring are shown as they are. */
const pointWords: Readonly<Record<string, string>> = {
  language: 'language',
  skill: 'skill',
  spare: 'skills kept for others',
  idle: 'time without work',
  empty: 'hands free',
};

const signed = new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero' });

const columns: Column<OfferedWork>[] = [
  { id: 'agent', header: 'Offered to', cell: (row) => <AgentName agentId={row.agentId} /> },
  { id: 'request', header: 'Request', wideOnly: true, cell: (row) => row.request || '–' },
  { id: 'kind', header: 'Kind', wideOnly: true, cell: (row) => <Badge>{formatCode(row.kind)}</Badge> },
  { id: 'ring', header: 'Ring', numeric: true, wideOnly: true, cell: (row) => row.ring },
  {
    id: 'points',
    header: 'What spoke for this person',
    cell: (row) => (
      <span className="flex flex-wrap gap-x-3">
        {row.points.map(({ name, value }) => (
          <span key={name} className="whitespace-nowrap">
            <span className="text-muted">{pointWords[name] ?? name}</span>{' '}
            <span className="tabular-nums">{signed.format(value)}</span>
          </span>
        ))}
      </span>
    ),
  },
  { id: 'total', header: 'Points', numeric: true, cell: (row) => <strong>{totalOf(row)}</strong> },
];

/** Who was offered what, and why this person. */
export const OfferTable = ({ offers }: { offers: readonly OfferedWork[] }) => (
  <>
    <Table
      caption="Offers of this decision"
      columns={columns}
      rows={offers}
      rowKey={(row) => row.agentId + row.handoffId}
    />
    <p className="text-xs text-muted">
      Ring 0 is the exact skill, spoken well; each further ring widens the search, as Routing says. Within a ring the
      most points get the offer.
    </p>
  </>
);
