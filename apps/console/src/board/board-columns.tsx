import type { Board } from '@handraise/contracts';
import {
  Badge,
  formatClock,
  formatCode,
  formatLanguage,
  HumanBadge,
  VipBadge,
  type Column,
  type Tone,
} from '@handraise/ui';
import { linkInWords, presenceInWords } from '../agents/agent-words';

type Handoff = Board['handoffs'][number];
type Session = Board['sessions'][number];
type Agent = Board['agents'][number];

/** Amber waits, blue is being asked, red waits longer than was promised. */
const handoffTones: Partial<Record<Handoff['status'], Tone>> = { ready: 'warn', offering: 'brand', choosing: 'danger' };
const handoffWords: Partial<Record<Handoff['status'], string>> = {
  ready: 'In line',
  offering: 'Being offered',
  choosing: 'Asked how to go on',
  deferred: 'Kept for later',
};

// The server's time, not this machine's: a wrong clock would show wrong waits.
const since = (at: string, now: Date) => formatClock(now.getTime() - new Date(at).getTime());

/** A topic, and whether the customer comes first. */
export const Topic = ({ topic, tier }: Pick<Session, 'topic' | 'tier'>) => (
  <span className="flex flex-wrap items-center gap-2">
    <span className="font-semibold">{formatCode(topic)}</span>
    {tier === 'vip' && <VipBadge />}
  </span>
);

/** An empty list, in a line: on a board that is the good news. */
export const Nobody = ({ children }: { children: string }) => (
  <p className="rounded-lg border border-border px-4 py-3 text-sm text-muted">{children}</p>
);

export const handoffColumns = (now: Date): Column<Handoff>[] => [
  { id: 'position', header: 'Place', wideOnly: true, cell: (row) => row.position ?? '–' },
  { id: 'topic', header: 'Topic', cell: Topic },
  {
    id: 'status',
    header: 'State',
    cell: ({ status }) => <Badge tone={handoffTones[status]}>{handoffWords[status] ?? formatCode(status)}</Badge>,
  },
  { id: 'language', header: 'Language', wideOnly: true, cell: (row) => formatLanguage(row.language) },
  { id: 'attempt', header: 'Attempt', numeric: true, wideOnly: true, cell: (row) => row.attempt },
  { id: 'since', header: 'Waits', numeric: true, cell: (row) => since(row.requestedAt, now) },
];

export const sessionColumns = (now: Date): Column<Session>[] => [
  { id: 'agent', header: 'Agent', cell: (row) => <HumanBadge name={row.agentName} simulated={row.simulated} /> },
  { id: 'topic', header: 'Topic', cell: Topic },
  { id: 'status', header: 'State', wideOnly: true, cell: (row) => formatCode(row.status) },
  { id: 'since', header: 'For', numeric: true, cell: (row) => since(row.startedAt, now) },
];

export const agentColumns: Column<Agent>[] = [
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
    id: 'presence',
    header: 'Presence',
    cell: (row) => <Badge tone={row.routable ? 'human' : 'neutral'}>{presenceInWords(row)}</Badge>,
  },
  { id: 'link', header: 'Connection', wideOnly: true, cell: (row) => linkInWords[row.link] },
  { id: 'sessions', header: 'Sessions', numeric: true, cell: (row) => row.sessions },
];
