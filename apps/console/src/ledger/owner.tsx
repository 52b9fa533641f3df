import type { Id } from '@handraise/kernel';
import { Link } from '@tanstack/react-router';
import { useAgentName } from '../agents/agent-name';
import { idIn } from '../search';

/** Whose account it is; a click shows this owner's bookings only. */
export function Owner({ owner }: { owner: string | null }) {
  if (owner === null) return <span className="text-muted">–</span>;
  return (
    <Link
      to="/ledger"
      search={{ owner }}
      title={owner}
      className="inline-flex min-h-6 items-center text-brand underline-offset-2 hover:underline"
    >
      <OwnerName owner={owner} />
    </Link>
  );
}

/** Owners of accounts are agents; the books know them by their ids only. */
export function OwnerName({ owner }: { owner: string }) {
  const agentId = idIn<'Account'>(owner);
  return agentId ? <AgentsName agentId={agentId} /> : <>{owner}</>;
}

const AgentsName = ({ agentId }: { agentId: Id<'Account'> }) => <>{useAgentName(agentId)}</>;
