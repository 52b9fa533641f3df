import { Button, formatMoney, sayDone, sayError } from '@handraise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Banknote } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { pendingEarnings, statements } from '../api/queries';
import { newId, server } from '../api/server';
import { cashOutChoices, sayPending, type CashOutChoice } from './cash-out-choices';

/** What is available can be taken out now, a button for each currency; one that cannot be pressed says what is missing. */
export function CashOut({ accountReady }: { accountReady: boolean }) {
  const { data: listed } = useQuery(statements);
  const { data: pending } = useQuery(pendingEarnings);
  if (!listed || !pending) return null;
  const own = { statements: listed.data, pending, accountReady, now: new Date() };
  const choices = cashOutChoices(own);
  if (choices.length > 0) return choices.map((choice) => <CashOutButton key={choice.currency} {...choice} />);
  // No running period: nothing was ever payable, so not even the currency is known.
  return <Blocked words={sayPending(own) ?? 'What you earn stands here once it is payable.'}>Cash out</Blocked>;
}

function CashOutButton({ currency, amountMinor, obstacle }: CashOutChoice) {
  const queries = useQueryClient();
  const cashOut = useMutation({
    mutationFn: () => server.call('cashOut', { currency }, { idempotencyKey: newId() }),
    onSuccess: ({ amount, status }) => {
      const sum = formatMoney(amount.amountMinor, amount.currency);
      sayDone(status === 'draft' ? `${sum} waits for an admin’s approval` : `${sum} is on its way to your account`);
    },
    onError: sayError,
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === 'listStatements' || name === 'listEarnings',
      }),
  });
  const label = `Cash out ${formatMoney(amountMinor, currency)}`;
  if (obstacle !== undefined) return <Blocked words={obstacle}>{label}</Blocked>;
  return (
    <Button
      className="mt-4 w-full"
      look="primary"
      icon={<Banknote aria-hidden size={18} />}
      busy={cashOut.isPending}
      onClick={() => cashOut.mutate()}
    >
      {label}
    </Button>
  );
}

function Blocked({ words, children }: { words: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className="mt-4">
      <Button className="w-full" disabled aria-describedby={id} icon={<Banknote aria-hidden size={18} />}>
        {children}
      </Button>
      <p id={id} className="mt-2 text-sm text-muted">
        {words}
      </p>
    </div>
  );
}
