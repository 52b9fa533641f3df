import type { CommandResult } from '@handraise/client';
import { Badge, Button, buttonClasses, Card, Notice, sayError, type Tone } from '@handraise/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ExternalLink, Landmark } from 'lucide-react';
import { statements } from '../api/queries';
import { server } from '../api/server';

type Account = CommandResult<'setPayoutAccount'>;

const states: Record<Account['status'], { label: string; tone: Tone; hint: string }> = {
  none: { label: 'Not set up', tone: 'neutral', hint: 'Set it up to be paid out.' },
  pending: { label: 'Not finished', tone: 'warn', hint: 'Finish it on the bank’s page, then look again here.' },
  active: { label: 'Ready', tone: 'human', hint: 'What is available goes there with the next payout.' },
  restricted: { label: 'Needs you', tone: 'danger', hint: 'The bank asks for something more on its page.' },
};

/** Where the money goes. Asking for it creates the account with the provider, so that happens only on a tap. */
export function PayoutAccountCard() {
  const check = useMutation({ mutationFn: () => server.call('setPayoutAccount', {}), onError: sayError });
  const { data: known } = useQuery(statements);
  const account = check.data;
  const practice = account?.practice ?? known?.data[0]?.practice;
  const state = account && states[account.status];
  return (
    <Card title="Payout account" action={state && <Badge tone={state.tone}>{state.label}</Badge>}>
      <p className="text-sm text-muted">
        {state?.hint ?? 'Your money goes to an account of your own, set up on the bank’s page.'}
      </p>
      {practice && (
        <div className="mt-3">
          <Notice tone="warn">Practice bank: no money moves.</Notice>
        </div>
      )}
      <div className="mt-4 flex flex-col gap-2">
        {account?.onboardingUrl && account.status !== 'active' && (
          <a
            href={account.onboardingUrl}
            target="_blank"
            rel="noreferrer"
            className={buttonClasses({ look: 'primary' })}
          >
            Open the bank’s page
            <ExternalLink aria-hidden size={16} />
          </a>
        )}
        <Button icon={<Landmark aria-hidden size={18} />} busy={check.isPending} onClick={() => check.mutate()}>
          {account ? 'Look again' : 'Set up or check'}
        </Button>
      </div>
    </Card>
  );
}
