import type { CommandResult } from '@handraise/client';
import { Badge, Button, buttonClasses, Card, ErrorState, Loading, Notice, sayError, type Tone } from '@handraise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink, Landmark, RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { payoutAccount } from '../api/queries';
import { server } from '../api/server';
import { CashOut } from './cash-out';

type Account = CommandResult<'setPayoutAccount'>;

const states: Record<Account['status'], { label: string; tone: Tone; hint: string }> = {
  none: {
    label: 'Not set up',
    tone: 'warn',
    hint: 'Your money goes to an account of your own. Until it is set up, what you earn is kept for you.',
  },
  pending: { label: 'Not finished', tone: 'warn', hint: 'Finish it on the bank’s page, then look again here.' },
  active: { label: 'Ready', tone: 'human', hint: 'What is available goes there on payday, or when you cash out.' },
  restricted: { label: 'Needs you', tone: 'danger', hint: 'The bank asks for something more on its page.' },
};

/** Where the money goes, and whether it can. Only a tap opens the account with the provider. */
export function PayoutAccountCard() {
  const { data: account, error, refetch } = useQuery(payoutAccount);
  if (error && !account) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!account) return <Loading />;
  const { label, tone, hint } = states[account.status];
  return (
    <Card title="Payout account" action={<Badge tone={tone}>{label}</Badge>}>
      <p className="text-sm text-muted">{hint}</p>
      {account.practice && (
        <div className="mt-3">
          <Notice tone="warn">Practice bank: no money moves.</Notice>
        </div>
      )}
      <SetUp account={account} />
      <CashOut accountReady={account.status === 'active'} />
    </Card>
  );
}

/** Looks again when the agent comes back to this tab, such as from the bank's page. */
function useLookOnReturn(enabled: boolean, look: () => void): void {
  const newest = useRef(look);
  newest.current = look;
  useEffect(() => {
    if (!enabled) return undefined;
    const onReturn = () => {
      if (!document.hidden) newest.current();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [enabled]);
}

/** The provider's page, as long as something is missing there; it answers with the newest state. */
function SetUp({ account }: { account: Account }) {
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: () => server.call('setPayoutAccount', {}),
    onSuccess: (fresh) => queries.setQueryData(payoutAccount.queryKey, fresh),
    onError: sayError,
  });
  useLookOnReturn(account.status === 'pending', () => look.mutate());
  if (account.status === 'active') return null;
  const page = account.onboardingUrl;
  const isNew = account.status === 'none';
  return (
    <div className="mt-4 flex flex-col gap-2">
      {page && (
        <a href={page} target="_blank" rel="noreferrer" className={buttonClasses({ look: 'primary' })}>
          Open the bank’s page
          <ExternalLink aria-hidden size={16} />
        </a>
      )}
      <Button
        look={isNew ? 'primary' : 'secondary'}
        icon={isNew ? <Landmark aria-hidden size={18} /> : <RefreshCw aria-hidden size={18} />}
        busy={look.isPending}
        onClick={() => look.mutate()}
      >
        {isNew ? 'Set it up' : 'Look again'}
      </Button>
    </div>
  );
}
