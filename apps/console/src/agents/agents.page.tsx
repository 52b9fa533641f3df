import type { AgentProfile, AgentStatus } from '@handraise/contracts';
import { Badge, EmptyState, formatCode, formatLanguage, SelectField, Table, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listing } from '../api/queries';
import { server } from '../api/server';
import { columnsThatFit } from '../parts/columns';
import { Listing } from '../parts/listing';
import { Page } from '../parts/page';
import { oneOf } from '../search';
import { AgentPanel } from './agent-panel';
import { agentFilters, presenceInWords, statusTones } from './agent-words';

const route = getRouteApi('/shell/agents');

/** The filter is part of the key, so that each filtered list is kept by itself. */
const agents = (status: AgentStatus | undefined) =>
  listing(['listAgents', { status }], (after, signal) => server.call('listAgents', { status, after }, { signal }));

/** Skills bear their level, because the level decides which offers somebody gets. */
const columns: Column<AgentProfile>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{row.name}</span>
        {row.simulated && <Badge>simulated</Badge>}
      </span>
    ),
  },
  {
    id: 'status',
    header: 'Account',
    cell: ({ status }) => <Badge tone={statusTones[status]}>{formatCode(status)}</Badge>,
  },
  {
    id: 'presence',
    header: 'Presence',
    wideOnly: true,
    cell: ({ status, presence }) => (status === 'active' || status === 'paused' ? presenceInWords(presence) : '–'),
  },
  {
    id: 'languages',
    header: 'Languages',
    wideOnly: true,
    cell: (row) => row.languages.map(({ code }) => formatLanguage(code)).join(', ') || '–',
  },
  {
    id: 'skills',
    header: 'Skills',
    wideOnly: true,
    cell: (row) => row.skills.map(({ code, level }) => `${formatCode(code)}\u00a0${level}`).join(', ') || '–',
  },
  { id: 'load', header: 'Sessions', numeric: true, cell: (row) => row.load.sessions },
];

/** An empty value is no filter: a select cannot hold `undefined`. */
const options = [{ value: '', label: 'All' }, ...agentFilters.map((value) => ({ value, label: formatCode(value) }))];

/** The pool: who applied, who works, who was suspended. */
export function AgentsPage() {
  const { status, agent } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(agents(status));
  return (
    <Page
      title="Agents"
      lead="Everyone who applied to help customers, newest first. Only a named person rejects or suspends, with reasons."
      actions={
        <SelectField
          dense
          label="Account"
          options={options}
          value={status ?? ''}
          onChange={(event) => void navigate({ search: { status: oneOf(agentFilters)(event.target.value) } })}
        />
      }
      side={agent && <AgentPanel agentId={agent} onClose={() => void navigate({ search: { status } })} />}
    >
      <Listing query={query}>
        {(rows) => (
          <Table
            caption="Agents"
            columns={columnsThatFit(columns, agent !== undefined)}
            rows={rows}
            rowKey={(row) => row.id}
            selectedKey={agent}
            onOpen={(row) => void navigate({ search: { status, agent: row.id } })}
            empty={
              <EmptyState title="Nobody in this list">
                People apply in the agent app, at the address /agent/ of this server.
              </EmptyState>
            }
          />
        )}
      </Listing>
    </Page>
  );
}
