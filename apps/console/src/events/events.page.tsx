import type { CommandResult } from '@handraise/client';
import { Button, EmptyState, Table, TimeAgo, type Column } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { listing, useCommand } from '../api/queries';
import { server } from '../api/server';
import { Listing } from '../parts/listing';
import { Page } from '../parts/page';

type ParkedEvent = CommandResult<'listParkedEvents'>['data'][number];

const parked = listing(['listParkedEvents', {}], (after, signal) =>
  server.call('listParkedEvents', { after }, { signal }),
);

/** Handlers know what they have handled, so a replay can be pressed without fear. */
function Replay({ event }: { event: ParkedEvent }) {
  const replay = useCommand('replayParkedEvent', {
    done: `${event.name} is handled again`,
    refresh: ['listParkedEvents'],
  });
  return (
    <Button size="sm" busy={replay.isPending} onClick={() => replay.mutate({ eventId: event.id })}>
      Replay
    </Button>
  );
}

/** The handler is named too: one event may have been handled by all others. */
const columns: Column<ParkedEvent>[] = [
  {
    id: 'event',
    header: 'Event',
    cell: (row) => (
      <>
        <span className="font-mono text-xs font-semibold">{row.name}</span>
        <span className="block text-xs text-muted">{row.handler}</span>
      </>
    ),
  },
  { id: 'error', header: 'Why', cell: (row) => <span className="text-xs break-words text-danger">{row.error}</span> },
  { id: 'attempts', header: 'Attempts', numeric: true, wideOnly: true, cell: (row) => row.attempts },
  { id: 'parkedAt', header: 'Parked', numeric: true, wideOnly: true, cell: (row) => <TimeAgo at={row.parkedAt} /> },
  { id: 'replay', header: 'Again', numeric: true, cell: (row) => <Replay event={row} /> },
];

/** Facts whose handler keeps failing: nothing is lost, somebody has to look. */
export function EventsPage() {
  const query = useInfiniteQuery(parked);
  return (
    <Page
      title="Parked events"
      lead="Events whose handler kept failing. Nothing is lost: mend the cause, then replay. Replaying twice is harmless."
    >
      <Listing query={query}>
        {(rows) => (
          <Table
            caption="Parked events"
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.id} ${row.handler}`}
            empty={
              <EmptyState icon={<CircleCheck aria-hidden className="text-human" />} title="Nothing is parked">
                Every event has been handled.
              </EmptyState>
            }
          />
        )}
      </Listing>
    </Page>
  );
}
