import { IconButton } from '@handraise/ui';
import { SendHorizontal } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import type { SessionRoom } from './session-room';

// The server's own limit; importing it from the contract would bring the whole of its validation along.
const longestText = 4000;
// On a touch keyboard Enter makes a new line, as people expect there; the button sends.
const enterSends = !window.matchMedia('(pointer: coarse)').matches;

/** The box to answer in. The draft outlives a reload; what cannot be sent now is sent later. */
export function Composer({ room }: { room: SessionRoom }) {
  const id = useId();
  const [text, setText] = useState(room.readDraft);
  const change = (next: string) => {
    setText(next);
    room.keepDraft(next);
    if (next.trim() !== '') room.noteOwnTyping(performance.now());
  };
  const send = () => {
    if (text.trim() === '') return;
    room.feed.post(text.trim());
    change('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !enterSends) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="flex items-end gap-2 border-t border-border bg-raised p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id} className="sr-only">
        Your answer
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={1}
        maxLength={longestText}
        placeholder="Write your answer"
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-40 min-h-11 min-w-0 flex-1 resize-none rounded-md border border-border-strong bg-bg px-3 py-2.5 text-base leading-6"
      />
      <IconButton
        type="submit"
        look="primary"
        label="Send"
        disabled={text.trim() === ''}
        onMouseDown={(event) => event.preventDefault()} // the cursor stays in the box, and a phone's keyboard open
        icon={<SendHorizontal aria-hidden size={20} className="rtl:rotate-180" />}
      />
    </form>
  );
}
