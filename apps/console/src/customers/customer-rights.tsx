import type { CommandResult } from '@handraise/client';
import { Button, Card, sayError, TextField } from '@handraise/ui';
import { useMutation } from '@tanstack/react-query';
import { Download, Eraser } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/queries';
import { server } from '../api/server';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { download } from '../parts/download';
import { shortId } from '../parts/short-id';

type Customer = CommandResult<'getCustomer'>;

/** What the law gives people: a copy of their data, and to be forgotten. */
export function CustomerRights({ customer }: { customer: Customer }) {
  const [asking, setAsking] = useState(false);
  const save = useMutation({
    mutationFn: () => server.call('exportCustomer', { customerId: customer.id }),
    onSuccess: (data) =>
      download(`customer-${shortId(customer.id)}.json`, 'application/json', JSON.stringify(data, null, 2)),
    onError: sayError,
  });
  return (
    <Card dense title="The customer’s rights" className="lg:col-span-2">
      <p className="mb-3 max-w-prose text-sm text-muted">
        The copy holds everything that is stored about this person. Erasing overwrites every personal word for good;
        books and decision logs hold no personal words, so they stay and still verify.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={<Download aria-hidden size={16} />} busy={save.isPending} onClick={() => save.mutate()}>
          Save a copy of the data
        </Button>
        <Button
          size="sm"
          icon={<Eraser aria-hidden size={16} />}
          disabled={customer.erasedAt !== null}
          onClick={() => setAsking(true)}
        >
          {customer.erasedAt ? 'Erased' : 'Erase …'}
        </Button>
      </div>
      {asking && <EraseDialog customer={customer} onClose={() => setAsking(false)} />}
    </Card>
  );
}

/** What cannot be undone is typed, not clicked: the end of the id proves that this one is meant. */
function EraseDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const [text, setText] = useState('');
  const erase = useCommand('eraseCustomer', {
    done: 'Every personal word is overwritten',
    refresh: ['getCustomer', 'findCustomers', 'readConversation'],
    onDone: onClose,
  });
  const end = shortId(customer.id);
  return (
    <ConfirmDialog
      open
      title="Erase this customer?"
      description="Name, contacts and every message are overwritten now. Nobody can bring them back."
      action="Erase for good"
      look="danger"
      busy={erase.isPending}
      ready={text.trim() === end}
      onConfirm={() => erase.mutate({ customerId: customer.id })}
      onClose={onClose}
    >
      <TextField
        dense
        label={`Type ${end} to confirm`}
        hint="The end of the customer’s id."
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </ConfirmDialog>
  );
}
