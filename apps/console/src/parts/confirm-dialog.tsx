import { Button, Dialog, type ButtonLook } from '@handraise/ui';
import type { ReactNode } from 'react';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  description: ReactNode;
  /** What the button does, as a verb: "Publish". */
  action: string;
  look?: ButtonLook;
  busy: boolean;
  /** False while something is still to be filled in. */
  ready?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before something that cannot be taken back, or that others feel at once. */
export function ConfirmDialog({ action, look, busy, ready = true, onConfirm, ...dialog }: ConfirmDialogProps) {
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button size="sm" onClick={dialog.onClose}>
            Cancel
          </Button>
          <Button size="sm" look={look ?? 'primary'} busy={busy} disabled={!ready} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    />
  );
}
