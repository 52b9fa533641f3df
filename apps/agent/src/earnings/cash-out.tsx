import { Button, formatMoney, sayDone, sayError } from '@handraise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Banknote } from 'lucide-react';
import { statements } from '../api/queries';
import { newId, server } from '../api/server';
import { readyToCashOut, type Available } from './ready-to-cash-out';

/** What is available can be taken out now; a button for each currency, none below the minimum. */
export function CashOut() {
  const { data } = useQuery(statements);
  return readyToCashOut(data?.data ?? []).map((available) => <CashOutButton key={available.currency} {...available} />);
}

function CashOutButton({ currency, amountMinor }: Available) {
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
  return (
    <Button
      className="mt-4 w-full"
      look="primary"
      icon={<Banknote aria-hidden size={18} />}
      busy={cashOut.isPending}
      onClick={() => cashOut.mutate()}
    >
      Cash out {formatMoney(amountMinor, currency)}
    </Button>
  );
}
