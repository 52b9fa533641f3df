import { TextArea } from '@handraise/ui';
import { useState } from 'react';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import type { AgentDialogProps } from './agent-dialog';

/** Empty lines are a person's way of writing, not reasons. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A named person suspends an agent, with reasons that the agent is told. */
export function SuspendDialog({ agent, refresh, onClose }: AgentDialogProps) {
  const [text, setText] = useState('');
  const reasons = linesOf(text);
  const suspend = useCommand('suspendAgent', { done: `${agent.name} is suspended`, refresh, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={`Suspend ${agent.name}?`}
      description="Offers stop, running sessions go to other people, and what was earned stays theirs. Your name stands under this decision."
      action="Suspend"
      look="danger"
      busy={suspend.isPending}
      ready={reasons.length > 0 && reasons.length <= 10 && reasons.every((reason) => reason.length >= 3)}
      onConfirm={() => suspend.mutate({ agentId: agent.id, reasons })}
      onClose={onClose}
    >
      <TextArea
        dense
        rows={4}
        label="Reasons"
        hint="One on each line, ten at most. The agent reads them, word for word."
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </ConfirmDialog>
  );
}
