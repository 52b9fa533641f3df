import type { Id } from '@handraise/kernel';
import { Loading, SelectField } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { AgentName } from '../agents/agent-name';
import { reading } from '../api/queries';
import { SidePanel } from '../parts/side-panel';
import { idIn } from '../search';
import { AdjustmentForm } from './adjustment-form';

type AgentId = Id<'Account'>;

interface AdjustmentPanelProps {
  /** Undefined until somebody is chosen. */
  agentId: AgentId | undefined;
  onChoose: (agentId: AgentId | undefined) => void;
  onBooked: (agentId: AgentId) => void;
  onClose: () => void;
}

/** A correction by hand, with its reason: whose, how much, and the two lines that the books get. */
export function AdjustmentPanel({ agentId, onChoose, onBooked, onClose }: AdjustmentPanelProps) {
  const currency = useCurrency();
  return (
    <SidePanel title="Adjust a balance" onClose={onClose}>
      <div className="flex flex-col gap-5 p-4">
        <p className="text-sm text-muted">
          For what the rate card cannot know: a bank charge made good, something paid twice. It is paid or netted with
          the next payout, and can only be corrected by another one.
        </p>
        <AgentChoice agentId={agentId} onChoose={onChoose} />
        {agentId && (currency ? <Form key={agentId} {...{ agentId, currency, onBooked }} /> : <Loading />)}
      </div>
    </SidePanel>
  );
}

const Form = ({ onBooked, ...rest }: { agentId: AgentId; currency: string; onBooked: (agentId: AgentId) => void }) => (
  <AdjustmentForm {...rest} onBooked={() => onBooked(rest.agentId)} />
);

/** The currency in which agents are paid now. */
function useCurrency(): string | undefined {
  const { data } = useQuery(reading('listPayPolicies', {}));
  return data?.data.find(({ status }) => status === 'published')?.document.currency;
}

const mostInList = 100;

function AgentChoice({ agentId, onChoose }: Pick<AdjustmentPanelProps, 'agentId' | 'onChoose'>) {
  const { data } = useQuery(reading('listAgents', { limit: mostInList }));
  const people = (data?.data ?? []).filter(({ simulated }) => !simulated);
  if (agentId && !people.some(({ id }) => id === agentId)) return <AgentName agentId={agentId} />;
  return (
    <SelectField
      dense
      label="Agent"
      hint={data?.next ? 'The newest ones; the others’ own pages lead here too.' : undefined}
      options={[
        { value: '', label: 'Choose …' },
        ...people
          .map(({ id, name }) => ({ value: String(id), label: name }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      ]}
      value={agentId ?? ''}
      onChange={(event) => onChoose(idIn(event.target.value))}
    />
  );
}
