import type { Payout } from '@handraise/contracts';
import type { Id } from '@handraise/kernel';
import { Badge, Button, Facts, formatMoney, Money, Notice, Time } from '@handraise/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { AgentName, useAgentName } from '../agents/agent-name';
import { reading, useCommand } from '../api/queries';
import { session } from '../api/server';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { countOf } from '../parts/count-of';
import { Loaded } from '../parts/listing';
import { ShortId } from '../parts/short-id';
import { SidePanel } from '../parts/side-panel';
import { payoutInWords, payoutTones, stepFor } from './payout-words';
import { SecondAdminNeeded } from './second-admin';
import { whileMoving } from './while-moving';

interface PayoutPanelProps {
  payoutId: Id<'Payout'>;
  onClose: () => void;
}

/** One payout, and what can be done about it. */
export function PayoutPanel({ payoutId, onClose }: PayoutPanelProps) {
  const query = useQuery({
    ...reading('getPayout', { payoutId }),
    refetchInterval: whileMoving((data) => data && [data]),
  });
  const payout = query.data;
  return (
    <SidePanel
      title="Payout"
      badge={payout && <Badge tone={payoutTones[payout.status]}>{payoutInWords(payout.status)}</Badge>}
      onClose={onClose}
      footer={payout && stepFor(payout.status) && <Step payout={payout} />}
    >
      <Loaded query={query}>{(loaded) => <PayoutDetails payout={loaded} />}</Loaded>
    </SidePanel>
  );
}

/** The lines first: a payout is nothing but their sum, and who is asked about it is asked about a line. */
const PayoutDetails = ({ payout }: { payout: Payout }) => (
  <div className="flex flex-col gap-5 p-4">
    <p className="text-xl font-semibold">
      <Money {...payout.amount} />
    </p>
    {payout.reason && <Notice tone="warn">{payout.reason}</Notice>}
    <Facts
      facts={[
        { label: 'To', value: <AgentName agentId={payout.agentId} /> },
        { label: 'Made', value: <Time at={payout.createdAt} /> },
        { label: 'Payout', value: <ShortId id={payout.id} what="payout’s id" /> },
        { label: 'At the bank', value: <span className="font-mono text-xs">{payout.providerId ?? '–'}</span> },
      ]}
    />
    <section>
      <h3 className="mb-1 text-xs font-semibold text-muted">The sum of {whatIn(payout)}</h3>
      <ul className="text-sm">
        {payout.lines.map(({ id, label, amountMinor }) => (
          <li key={id} title={id} className="flex justify-between gap-4 border-b border-border py-1.5 last:border-0">
            <span className="min-w-0 break-words">{label}</span>
            <Money amountMinor={amountMinor} currency={payout.amount.currency} sign />
          </li>
        ))}
      </ul>
    </section>
  </div>
);

/** Earnings and corrections are counted apart: the second were booked by a person, with a reason. */
function whatIn({ lines }: Payout): string {
  const earnings = lines.filter(({ kind }) => kind === 'earning').length;
  const corrections = lines.length - earnings;
  const parts = [
    ...(earnings > 0 ? [countOf(earnings, 'earning', 'earnings')] : []),
    ...(corrections > 0 ? [countOf(corrections, 'correction by hand', 'corrections by hand')] : []),
  ];
  return parts.join(' and ');
}

const refresh = ['listPayouts', 'getPayout'] as const;

/** The one thing that can be done in this state; nothing where only the bank can go on. */
function Step({ payout }: { payout: Payout }) {
  const retry = useCommand('retryPayout', { done: 'Tried again', refresh });
  const own = useSyncExternalStore(session.subscribe, session.principal)?.id;
  if (stepFor(payout.status) === 'approve' && payout.startedBy === own) return <SecondAdminNeeded />;
  if (stepFor(payout.status) === 'approve') return <Approve payout={payout} />;
  return (
    <Button size="sm" look="primary" busy={retry.isPending} onClick={() => retry.mutate({ payoutId: payout.id })}>
      {payout.status === 'unknown' ? 'Look it up again' : 'Send anew'}
    </Button>
  );
}

/** Large payouts leave with the second signature, and cannot be called back: so this one asks once more. */
function Approve({ payout }: { payout: Payout }) {
  const [asking, setAsking] = useState(false);
  const name = useAgentName(payout.agentId);
  const approve = useCommand('approvePayout', {
    done: 'Approved and on its way',
    refresh,
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button size="sm" look="primary" onClick={() => setAsking(true)}>
        Approve …
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Send ${formatMoney(payout.amount.amountMinor, payout.amount.currency)} to ${name}?`}
        description="It leaves at once and cannot be called back. Your name stands beside the one who started the run."
        action="Approve"
        busy={approve.isPending}
        onConfirm={() => approve.mutate({ payoutId: payout.id })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
