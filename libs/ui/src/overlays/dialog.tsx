import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { classNames } from '../text/class-names';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end; the first is the safe one. */
  footer?: ReactNode;
  /** `sheet` rises from the lower edge on phones and is a dialog on wide screens; `side` comes from the end of the line. */
  kind?: 'dialog' | 'sheet' | 'side';
  /** False when it must be answered: no closing by Escape, by a click beside it, or by a cross. */
  dismissible?: boolean;
  /** It came unasked, while the person may be typing: focus goes to the frame, so that no key answers it by accident. */
  unasked?: boolean;
}

const kinds: Record<NonNullable<DialogProps['kind']>, string> = {
  dialog: 'items-center justify-center p-4 [&>*]:rounded-lg [&>*]:max-w-lg',
  sheet:
    'items-end justify-center sm:items-center sm:p-4 [&>*]:rounded-t-lg sm:[&>*]:rounded-lg [&>*]:max-w-lg lying:[&>*]:max-w-3xl',
  side: 'items-stretch justify-end [&>*]:max-w-xl [&>*]:max-h-none',
};

/** A question or task on top of the page. Focus is kept inside and given back; Escape closes. */
export function Dialog({ open, onClose, kind = 'dialog', dismissible = true, unasked, ...content }: DialogProps) {
  const frame = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root
      open={open}
      disablePointerDismissal={!dismissible}
      onOpenChange={(next) => {
        if (!next && dismissible) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 animate-[hr-appear_150ms] bg-scrim" />
        <BaseDialog.Viewport className={classNames('fixed inset-0 z-50 flex', kinds[kind])}>
          <BaseDialog.Popup
            ref={frame}
            initialFocus={unasked ? frame : true}
            className="flex max-h-[92dvh] w-full animate-[hr-rise_180ms_ease-out] flex-col border border-border bg-raised shadow-raised outline-none"
          >
            <DialogContent dismissible={dismissible} {...content} />
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

type ContentProps = Pick<DialogProps, 'title' | 'description' | 'children' | 'footer'> & { dismissible: boolean };

function DialogContent({ title, description, children, footer, dismissible }: ContentProps) {
  return (
    <>
      <header className="flex items-start gap-3 px-5 pt-4 pb-2">
        <div className="min-w-0 flex-1 py-1.5">
          <BaseDialog.Title className="text-lg font-semibold">{title}</BaseDialog.Title>
          {description && (
            <BaseDialog.Description className="mt-1 text-sm text-muted">{description}</BaseDialog.Description>
          )}
        </div>
        {dismissible && (
          <BaseDialog.Close
            aria-label="Close"
            className="-me-2 inline-flex size-11 items-center justify-center rounded-md hover:bg-hover"
          >
            <X aria-hidden size={20} />
          </BaseDialog.Close>
        )}
      </header>
      {children && <div className="min-h-0 overflow-y-auto px-5 py-2">{children}</div>}
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          {footer}
        </footer>
      )}
    </>
  );
}
