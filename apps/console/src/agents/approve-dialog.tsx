import { formatCountry } from '@handraise/ui';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import type { AgentDialogProps } from './agent-dialog';

/** Takes an application on; somebody with a name answers for it, so it is asked first. */
export function ApproveDialog({ agent, refresh, onClose }: AgentDialogProps) {
  const approve = useCommand('approveAgent', { done: `${agent.name} is approved`, refresh, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={`Approve ${agent.name}?`}
      description={`You say with your name that the application is sound and that this is ${agent.name}, ${agent.email}, ${formatCountry(agent.country)}. No work is offered before skills are certified.`}
      action="Approve"
      busy={approve.isPending}
      onConfirm={() => approve.mutate({ agentId: agent.id })}
      onClose={onClose}
    />
  );
}
