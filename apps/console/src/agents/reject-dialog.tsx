import { TextArea } from '@handraise/ui';
import { useState } from 'react';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import type { AgentDialogProps } from './agent-dialog';

/** Refuses an application, with the reason that the applicant is told. */
export function RejectDialog({ agent, refresh, onClose }: AgentDialogProps) {
  const [reason, setReason] = useState('');
  const reject = useCommand('rejectAgent', { done: `${agent.name} is rejected`, refresh, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={`Reject ${agent.name}?`}
      description="An application that was rejected cannot be taken up again."
      action="Reject"
      look="danger"
      busy={reject.isPending}
      ready={reason.trim().length >= 3}
      onConfirm={() => reject.mutate({ agentId: agent.id, reason })}
      onClose={onClose}
    >
      <TextArea
        dense
        label="Reason"
        hint="The applicant reads this, word for word."
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
