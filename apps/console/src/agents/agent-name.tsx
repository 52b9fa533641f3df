import type { Id } from '@handraise/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reading } from '../api/queries';
import { shortId } from '../parts/short-id';

const NAMES_KEEP_MS = 300_000;

/** An agent's name, kept for a while; until it is known, the end of the id. */
export function useAgentName(agentId: Id<'Account'>): string {
  const { data } = useQuery({ ...reading('getAgent', { agentId }), staleTime: NAMES_KEEP_MS });
  return data?.name ?? `…${shortId(agentId)}`;
}

/** An agent's name, as a way to the agent. */
export function AgentName({ agentId }: { agentId: Id<'Account'> }) {
  const name = useAgentName(agentId);
  return (
    <Link
      to="/agents"
      search={{ agent: agentId }}
      onClick={(event) => event.stopPropagation()}
      className="inline-flex min-h-6 items-center font-semibold underline-offset-2 hover:underline"
    >
      {name}
    </Link>
  );
}
