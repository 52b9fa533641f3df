import {
  Badge,
  Button,
  formatClock,
  formatCode,
  formatLanguage,
  IconButton,
  Money,
  useNow,
  VipBadge,
} from '@handraise/ui';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Check, EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../api/store';
import { EndSheet, type EndKind } from './end-sheet';
import { MoreSheet } from './more-sheet';
import type { SessionRoom } from './session-room';
import { nextDeadline, roomTitle } from './session-words';

/** Who it is, how long it has been, what it pays, and the way to end it. */
export function SessionHeader({ room }: { room: SessionRoom }) {
  const { session, packet } = useStore(room.state);
  const [sheet, setSheet] = useState<EndKind | 'more'>();
  const close = () => setSheet(undefined);
  return (
    <header className="flex items-center gap-1 border-b border-border bg-raised px-2 py-2 md:px-4">
      <Link
        to="/"
        aria-label="Back to Home"
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-hover md:hidden"
      >
        <ArrowLeft aria-hidden size={20} className="rtl:rotate-180" />
      </Link>
      <div className="min-w-0 flex-1">
        <h1 className="flex items-center gap-2 font-semibold">
          <span className="truncate">{roomTitle(session, packet)}</span>
          {packet?.customer.tier === 'vip' && <VipBadge />}
        </h1>
        <p className="truncate text-sm text-muted max-md:hidden">
          {packet && `${formatCode(session.topic)} · ${formatLanguage(packet.language)}`}
        </p>
        <ShortClock room={room} />
      </div>
      <Clock room={room} />
      {session.status !== 'wrapping' && (
        <Button
          look="primary"
          icon={<Check aria-hidden size={18} className="max-md:hidden" />}
          onClick={() => setSheet('resolve')}
        >
          Resolve
        </Button>
      )}
      <IconButton
        label="More ways to end it"
        icon={<EllipsisVertical aria-hidden size={20} />}
        onClick={() => setSheet('more')}
      />
      <MoreSheet open={sheet === 'more'} onClose={close} onChoose={setSheet} />
      {sheet && sheet !== 'more' && <EndSheet key={session.id} kind={sheet} room={room} onClose={close} />}
    </header>
  );
}

/** The time so far, the pay, and what falls due next: kept current. */
function useClock(room: SessionRoom) {
  const { session } = useStore(room.state);
  const now = useNow(1000).getTime();
  const due = nextDeadline(session);
  const left = due ? new Date(due.at).getTime() - now : 0;
  return {
    quote: session.quote,
    elapsed: formatClock(now - new Date(session.startedAt).getTime()),
    due: due && left > 0 ? `${due.name} ${formatClock(left)}` : undefined,
  };
}

function Clock({ room }: { room: SessionRoom }) {
  const { quote, elapsed, due } = useClock(room);
  return (
    <div className="flex items-center gap-3 pe-2 text-end max-md:hidden">
      {due && <Badge tone="warn">{due}</Badge>}
      <div className="text-sm leading-tight">
        <div className="font-semibold">
          <Money amountMinor={quote.totalMinor} currency={quote.currency} />
        </div>
        <div className="text-muted tabular-nums" role="timer" aria-label="Time in this session">
          {elapsed}
        </div>
      </div>
    </div>
  );
}

/** The same in one line, for phones. */
function ShortClock({ room }: { room: SessionRoom }) {
  const { quote, elapsed, due } = useClock(room);
  return (
    <p className="truncate text-sm text-muted tabular-nums md:hidden">
      <Money amountMinor={quote.totalMinor} currency={quote.currency} />
      {' · '}
      {due ? <span className="font-semibold text-warn">{due}</span> : elapsed}
    </p>
  );
}
