import type { CommandResult } from '@handraise/client';
import { Badge, Button, Card, EmptyState, ErrorState, Loading, Time } from '@handraise/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, Scale } from 'lucide-react';
import { useState } from 'react';
import { ownDecisions } from '../api/queries';
import { Why } from './why';
import { sayRound } from './why-words';

type Round = CommandResult<'listOwnDecisions'>['data'][number];

/** Why did I (not) get offers? Each round that looked at this agent, with the numbers that decided it. */
export function DecisionsPage() {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-4 md:p-6">
      <Link
        to="/"
        className="inline-flex min-h-11 items-center gap-2 self-start text-sm font-semibold text-brand hover:underline"
      >
        <ArrowLeft aria-hidden size={18} className="rtl:rotate-180" />
        Home
      </Link>
      <div>
        <h1 className="text-xl font-bold">Why did I (not) get offers?</h1>
        <p className="mt-2 text-sm text-muted">
          Each time somebody was offered work while you were online. What counts is the same for everybody: language,
          skill, how long you have been without work, and free hands. Declining, your ratings and who you are do not
          count.
        </p>
      </div>
      <Card>
        <Rounds />
      </Card>
    </div>
  );
}

function Rounds() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(ownDecisions);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      {data.length === 0 && (
        <EmptyState icon={<Scale aria-hidden size={28} />} title="No round has looked at you yet">
          Go online: whenever work is offered to anybody, it stands here what that meant for you.
        </EmptyState>
      )}
      <ul className="divide-y divide-border">
        {data.map((round) => (
          <RoundRow key={round.id} round={round} />
        ))}
      </ul>
      {hasNextPage && (
        <Button className="mt-3 w-full" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Look at older ones
        </Button>
      )}
    </>
  );
}

/** Only a row that is opened asks for its reasons: each of them is a decision that is made again. */
function RoundRow({ round: { id, at, agents, verdicts } }: { round: Round }) {
  const [open, setOpen] = useState(false);
  const offered = verdicts.includes('OFFERED');
  return (
    <li>
      <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex min-h-14 list-none items-center gap-3 py-2">
          <span className="min-w-0 flex-1">
            <span className="block text-sm font-semibold">{sayRound(verdicts)}</span>
            <span className="block text-sm text-muted">
              <Time at={at} /> · {agents === 1 ? 'only you online' : `${agents} people online`}
            </span>
          </span>
          {offered && <Badge tone="human">Offer</Badge>}
          <ChevronDown aria-hidden size={18} className="text-muted transition-transform group-open:rotate-180" />
        </summary>
        {open && <Why decisionId={id} />}
      </details>
    </li>
  );
}
