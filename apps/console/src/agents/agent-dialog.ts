import type { HttpCommandId } from '@handraise/client';
import type { AgentProfile } from '@handraise/contracts';

/** What the dialogs about an agent get. */
export interface AgentDialogProps {
  agent: AgentProfile;
  refresh: readonly HttpCommandId[];
  onClose: () => void;
}
