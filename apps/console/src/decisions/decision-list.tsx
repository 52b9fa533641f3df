import type { CommandResult } from '@handraise/client';
import type { Id } from '@handraise/kernel';
import { EmptyState, formatNumber, Table, TimeAgo, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FileSearch } from 'lucide-react';
import { AgentName } from '../agents/agent-name';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { Listing } from '../parts/listing';
import { Section } from '../parts/page';
import { shortId } from '../parts/short-id';

type Decision = CommandResult<'listDecisions'>['data'][number];

/** More names than these in a row are a number. */
const MOST_NAMES = 3;

const decisions = listing(['listDecisions', {}], (after, signal) =>
  server.call('listDecisions', { after }, { signal }),
);

/** A round may ask several agents for several requests; each agent is named once. */
function Asked({ offers }: Decision) {
  const agentIds = [...new Set(offers.map(({ agentId }) => agentId))];
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {agentIds.slice(0, MOST_NAMES).map((agentId) => (
        <AgentName key={agentId} agentId={agentId} />
      ))}
      {agentIds.length > MOST_NAMES && <span className="text-muted">and {agentIds.length - MOST_NAMES} more</span>}
    </span>
  );
}

/** One is shown by its end, which is how other screens name it; several are only counted. */
function Requests({ offers }: Decision) {
  const handoffIds = [...new Set(offers.map(({ handoffId }) => handoffId))];
  const [only, ...others] = handoffIds;
  if (only === undefined || others.length > 0) return formatNumber(handoffIds.length);
  return <span className="font-mono text-xs">…{shortId(only)}</span>;
}

const columns: Column<Decision>[] = [
  { id: 'seq', header: 'Record', cell: (row) => formatNumber(row.seq) },
  { id: 'asked', header: 'Offered to', cell: Asked },
  { id: 'requests', header: 'Requests', wideOnly: true, cell: Requests },
  { id: 'market', header: 'Market', wideOnly: true, cell: (row) => row.market },
  { id: 'at', header: 'Decided', numeric: true, cell: (row) => <TimeAgo at={row.at} /> },
];

/** The rounds that offered work, newest first; a row opens the record. */
export function DecisionList({ onOpen }: { onOpen: (id: Id<'Decision'>) => void }) {
  const query = useInfiniteQuery(decisions);
  return (
    <Section title="Newest first">
      <Listing query={query}>
        {(rows) => (
          <Table
            caption="Decision records"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onOpen={(row) => onOpen(row.id)}
            empty={
              <EmptyState icon={<FileSearch aria-hidden />} title="No record yet">
                The first round that offers somebody work will appear here.
              </EmptyState>
            }
          />
        )}
      </Listing>
    </Section>
  );
}
