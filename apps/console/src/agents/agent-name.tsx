import type { Id } from '@handraise/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reading } from '../api/queries';
import { shortId } from '../parts/short-id';

const NAMES_KEEP_MS = 300_000;

/** An agent's name, as a way to the agent. */
export function AgentName({ agentId }: { agentId: Id<'Account'> }) {
  const { data } = useQuery({ ...reading('getAgent', { agentId }), staleTime: NAMES_KEEP_MS });
  return (
    <Link
      to="/agents"
      search={{ agent: agentId }}
      onClick={(event) => event.stopPropagation()}
      className="inline-flex min-h-6 items-center font-semibold underline-offset-2 hover:underline"
    >
      {data?.name ?? `…${shortId(agentId)}`}
    </Link>
  );
}
