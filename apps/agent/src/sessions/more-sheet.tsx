import { Dialog } from '@handraise/ui';
import { Bot, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EndKind } from './end-sheet';

interface MoreSheetProps {
  open: boolean;
  onClose: () => void;
  onChoose: (kind: EndKind) => void;
}

/** The rarer ways to end a session. */
export const MoreSheet = ({ open, onClose, onChoose }: MoreSheetProps) => (
  <Dialog open={open} onClose={onClose} kind="sheet" title="More">
    <div className="flex flex-col gap-2 pb-4">
      <Choice icon={<Bot aria-hidden />} title="Hand back to the assistant" onClick={() => onChoose('hand-back')}>
        Only the AI’s part is left. You are paid in full, and the customer is told.
      </Choice>
      <Choice icon={<Undo2 aria-hidden />} title="Give it back" onClick={() => onChoose('release')}>
        You cannot go on. The customer goes to the front of the line; your minutes so far are paid.
      </Choice>
    </div>
  </Dialog>
);

interface ChoiceProps {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  onClick: () => void;
}

const Choice = ({ icon, title, children, onClick }: ChoiceProps) => (
  <button
    type="button"
    onClick={onClick}
    className="flex min-h-16 items-center gap-4 rounded-md border border-border px-4 py-3 text-start hover:bg-hover"
  >
    <span className="text-muted">{icon}</span>
    <span>
      <span className="block font-semibold">{title}</span>
      <span className="block text-sm text-muted">{children}</span>
    </span>
  </button>
);
