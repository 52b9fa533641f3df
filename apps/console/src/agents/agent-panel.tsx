import type { AgentProfile, AgentStatus } from '@handraise/contracts';
import type { Id } from '@handraise/kernel';
import { Badge, Button, buttonClasses, Facts, formatCode, formatCountry, Notice, Time } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reading, useCommand } from '../api/queries';
import { Loaded } from '../parts/listing';
import { ShortId } from '../parts/short-id';
import { SidePanel } from '../parts/side-panel';
import { linkInWords, presenceInWords, statusTones, stepsFor, type AgentStep } from './agent-words';
import { ApproveDialog } from './approve-dialog';
import { CertifyDialog } from './certify-dialog';
import { RejectDialog } from './reject-dialog';
import { SuspendDialog } from './suspend-dialog';
import { Talents } from './talents';

interface AgentPanelProps {
  agentId: Id<'Account'>;
  onClose: () => void;
}

/** One agent, and what an admin can do with the account. */
export function AgentPanel({ agentId, onClose }: AgentPanelProps) {
  const query = useQuery(reading('getAgent', { agentId }));
  const agent = query.data;
  return (
    <SidePanel
      title={agent?.name ?? 'Agent'}
      badge={agent && <Badge tone={statusTones[agent.status]}>{formatCode(agent.status)}</Badge>}
      onClose={onClose}
      footer={agent && stepsFor(agent).length > 0 && <Steps agent={agent} />}
    >
      <Loaded query={query}>{(loaded) => <AgentDetails agent={loaded} />}</Loaded>
    </SidePanel>
  );
}

/** What an admin needs before deciding; the e-mail address is shown whole, because admins write to applicants. */
function AgentDetails({ agent }: { agent: AgentProfile }) {
  const { load, presence } = agent;
  return (
    <div className="flex flex-col gap-5 p-4">
      <Facts
        facts={[
          { label: 'Presence', value: presenceInWords(presence) },
          { label: 'Connection', value: presence.intent === 'offline' ? '–' : linkInWords[presence.link] },
          {
            label: 'Load',
            value: `${load.used + load.reserved} of ${load.capacity}, ${load.sessions} ${load.sessions === 1 ? 'session' : 'sessions'}`,
          },
          { label: 'E-mail', value: <span className="break-all">{agent.email}</span> },
          { label: 'Country', value: formatCountry(agent.country) },
          { label: 'Time zone', value: agent.timezone },
          { label: 'Applied', value: <Time at={agent.createdAt} /> },
          { label: 'Account', value: <ShortId id={agent.id} what="account’s id" /> },
        ]}
      />
      <Decision agent={agent} />
      <Talents agent={agent} />
      {agent.simulated && (
        <p className="text-sm text-muted">A practice agent of the demo. Never paid, and left out of all metrics.</p>
      )}
      {!agent.simulated && <MoneyLinks agentId={agent.id} />}
    </div>
  );
}

/** The decision behind a state. A state that nobody decides about has none. */
const decisions: Partial<Record<AgentStatus, string>> = {
  verified: 'Approved',
  active: 'Admitted',
  suspended: 'Suspended',
  rejected: 'Rejected',
};

/** Who decided about this account last, when, and with which reasons: a person, always. */
function Decision({ agent: { status, decision, decisionReasons } }: { agent: AgentProfile }) {
  if (!decision) return null;
  return (
    <Notice tone={status === 'suspended' ? 'danger' : 'neutral'}>
      <p>
        <span className="font-semibold">{decisions[status] ?? 'Last decision'}</span> by {decision.by},{' '}
        <Time at={decision.at} />
        {decisionReasons.length === 0 && ', without a remark'}
      </p>
      {decisionReasons.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {decisionReasons.map((reason) => (
            <li key={reason} className="break-words">
              {reason}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** Practice agents have no books, so these are for people only. */
const MoneyLinks = ({ agentId }: { agentId: Id<'Account'> }) => (
  <div className="flex flex-wrap gap-2">
    <Link to="/ledger" search={{ owner: agentId }} className={buttonClasses({ size: 'sm' })}>
      Bookings
    </Link>
    <Link to="/ledger" search={{ owner: agentId, adjust: agentId }} className={buttonClasses({ size: 'sm' })}>
      Adjust the balance …
    </Link>
  </div>
);

/** The board too: who is suspended is gone from it at once. */
const refresh = ['listAgents', 'getAgent', 'getBoard'] as const;

/** An ellipsis says that a question follows and nothing has happened yet. */
const labels: Record<AgentStep, string> = {
  approve: 'Approve …',
  reject: 'Reject …',
  certify: 'Certify …',
  suspend: 'Suspend …',
  reinstate: 'Reinstate',
};

/** The buttons of an account's state; what needs words opens a dialog. */
function Steps({ agent }: { agent: AgentProfile }) {
  const [asking, setAsking] = useState<AgentStep>();
  const reinstate = useCommand('reinstateAgent', { done: `${agent.name} may work again`, refresh });
  const act = (step: AgentStep) => {
    if (step === 'reinstate') reinstate.mutate({ agentId: agent.id });
    else setAsking(step);
  };
  const dialog = { agent, refresh, onClose: () => setAsking(undefined) };
  return (
    <>
      {stepsFor(agent).map((step, index) => (
        <Button
          key={step}
          size="sm"
          look={index === 0 && agent.status !== 'active' && step !== 'suspend' ? 'primary' : 'secondary'}
          busy={step === 'reinstate' && reinstate.isPending}
          onClick={() => act(step)}
        >
          {step === 'certify' && agent.status === 'active' ? 'Change skills …' : labels[step]}
        </Button>
      ))}
      {asking === 'approve' && <ApproveDialog {...dialog} />}
      {asking === 'certify' && <CertifyDialog {...dialog} />}
      {asking === 'reject' && <RejectDialog {...dialog} />}
      {asking === 'suspend' && <SuspendDialog {...dialog} />}
    </>
  );
}
