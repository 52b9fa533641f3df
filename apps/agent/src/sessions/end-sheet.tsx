import type { Earning, Outcome } from '@handraise/contracts';
import { Button, Dialog, formatMoney, sayError, TextArea } from '@handraise/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/desk-context';
import { ownAgent } from '../api/queries';
import { OutcomeChoice } from './outcome-choice';
import type { SessionRoom } from './session-room';

/** Resolving and handing back complete the session, at the quote; giving back pays the minutes engaged. */
export type EndKind = 'resolve' | 'hand-back' | 'release';

/** What the sheet says for one way of ending. */
interface EndWords {
  title: string;
  description: string;
  noteLabel: string;
  noteHint?: string;
  action: string;
  /** The least that must be written; 0 where a note is a kindness. */
  shortest: number;
}

const words: Record<EndKind, EndWords> = {
  resolve: {
    title: 'How did it end?',
    description: 'The pay is booked at once.',
    noteLabel: 'Note (optional)',
    action: 'Finish',
    shortest: 0,
  },
  'hand-back': {
    title: 'Hand back to the assistant',
    description: 'The customer sees it, and can ask for a person again at any time.',
    noteLabel: 'What is left to do?',
    action: 'Hand back',
    noteHint: 'Needed: the assistant’s next answers, and the next person, build on it.',
    shortest: 1,
  },
  release: {
    title: 'Give it back',
    description: 'Another person takes over with your brief. The minutes you spent are paid.',
    noteLabel: 'Why can you not go on?',
    action: 'Give back',
    noteHint: 'Needed: a few words. Only colleagues see them.',
    shortest: 3,
  },
};

/** Ends the session in one of three ways; the earning is on screen the moment it is booked. */
export function useEnd(room: SessionRoom) {
  const { socket } = useDesk();
  const queries = useQueryClient();
  const { id: sessionId } = room.session;
  return useMutation({
    mutationFn: async ({ kind, outcome, note }: { kind: EndKind; outcome: Outcome; note: string }) => {
      const text = note.trim();
      if (kind === 'resolve')
        return (await socket.request('session:resolve', { sessionId, outcome, ...(text && { note: text }) })).earning;
      if (kind === 'hand-back') return (await socket.request('session:hand-back', { sessionId, note: text })).earning;
      return (await socket.request('session:release', { sessionId, reason: text })).earning;
    },
    onSuccess: (earning: Earning | null, { kind, outcome }) => {
      room.end({ earning, ...(kind === 'resolve' && { outcome }), ...(kind === 'release' && { cause: 'agent' }) });
      void queries.invalidateQueries({ queryKey: ['listEarnings'] });
      void queries.invalidateQueries(ownAgent);
    },
    onError: sayError,
  });
}

/** Asks what is needed for one way of ending, and says before what it pays. */
export function EndSheet({ kind, room, onClose }: { kind: EndKind; room: SessionRoom; onClose: () => void }) {
  const [outcome, setOutcome] = useState<Outcome>('resolved');
  const [note, setNote] = useState('');
  const end = useEnd(room);
  const { title, description, noteLabel, noteHint, action, shortest } = words[kind];
  const { quote } = room.session;
  return (
    <Dialog
      open
      kind="sheet"
      onClose={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Go on working</Button>
          <Button
            look="primary"
            busy={end.isPending}
            disabled={note.trim().length < shortest}
            onClick={() => end.mutate({ kind, outcome, note })}
          >
            {kind === 'resolve' ? `${action} · ${formatMoney(quote.totalMinor, quote.currency)}` : action}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pb-1">
        {kind === 'resolve' && <OutcomeChoice value={outcome} onChange={setOutcome} />}
        <TextArea
          label={noteLabel}
          hint={noteHint}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
