import type { Outcome } from '@handraise/contracts';
import { Button, formatClock, TextArea, useNow } from '@handraise/ui';
import { useState } from 'react';
import { useStore } from '../api/store';
import { useEnd } from './end-sheet';
import { OutcomeChoice } from './outcome-choice';
import type { SessionRoom } from './session-room';
import { nextDeadline } from './session-words';

/** The customer has confirmed or left: a paid minute for the outcome and a note. */
export function WrapUp({ room }: { room: SessionRoom }) {
  const { session } = useStore(room.state);
  const now = useNow(1000).getTime();
  const [outcome, setOutcome] = useState<Outcome>('resolved');
  const [note, setNote] = useState('');
  const end = useEnd(room);
  const due = nextDeadline(session);
  return (
    <section aria-label="Wrap-up" className="flex flex-col gap-3 border-b border-border bg-human-soft p-4">
      <div className="flex items-center justify-between gap-4">
        <h2 className="font-semibold text-human">The customer is done. Wrap up</h2>
        {due && (
          <span role="timer" aria-label="Time to wrap up" className="text-sm text-human tabular-nums">
            {formatClock(new Date(due.at).getTime() - now)}
          </span>
        )}
      </div>
      <OutcomeChoice value={outcome} onChange={setOutcome} />
      <TextArea label="Note (optional)" rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
      <Button look="primary" busy={end.isPending} onClick={() => end.mutate({ kind: 'resolve', outcome, note })}>
        Finish
      </Button>
    </section>
  );
}
