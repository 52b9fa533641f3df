import { Badge, formatCode, Table, type Column } from '@handraise/ui';
import { AgentName } from '../agents/agent-name';
import { countOf } from '../parts/count-of';
import type { ConsideredAgent, ConsideredRequest } from './considered-agents';

/** The outcome stands before the reasons for it: the eye looks for who was asked. */
const columns: Column<ConsideredAgent>[] = [
  {
    id: 'agent',
    header: 'Considered',
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-2">
        <AgentName agentId={row.agentId} />
        {row.simulated && <Badge>simulated</Badge>}
      </span>
    ),
  },
  {
    id: 'verdict',
    header: 'Outcome',
    cell: ({ offered, verdict }) => (offered ? <Badge tone="human">{verdict}</Badge> : verdict),
  },
  { id: 'languages', header: 'Languages', wideOnly: true, cell: (row) => row.languages || '–' },
  { id: 'skills', header: 'Skills', wideOnly: true, cell: (row) => row.skills || '–' },
];

/** Everybody who was online then, for one request: who was asked, and why not the others. */
export const ConsideredAgents = ({ request }: { request: ConsideredRequest }) => (
  <section className="flex flex-col gap-1">
    <h3 className="text-sm font-semibold">
      {formatCode(request.asked)}
      <span className="ms-2 font-normal text-muted">
        {countOf(request.agents.length, 'agent', 'agents')} online
        {request.unmatched !== undefined && `; nobody was asked: ${request.unmatched}`}
      </span>
    </h3>
    {request.agents.length > 0 && (
      <Table
        caption="Who was considered"
        columns={columns}
        rows={[...request.agents].sort((a, b) => Number(b.offered) - Number(a.offered))}
        rowKey={(row) => row.agentId}
      />
    )}
  </section>
);
