import type { Id } from '@handraise/kernel';
import { Button, formatMoney, Money, Notice, SelectField, TextArea, TextField } from '@handraise/ui';
import { useState, type FormEvent } from 'react';
import { useAgentName } from '../agents/agent-name';
import { useCommand } from '../api/queries';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { AccountName } from './account-name';
import { emptyDraft, entriesOf, explainAdjustment, judgeAdjustment, type AdjustmentDraft } from './adjustment';

interface AdjustmentFormProps {
  agentId: Id<'Account'>;
  currency: string;
  onBooked: () => void;
}

/** A sign is easily missed; a sentence is not. */
const directions = [
  { value: 'for', label: 'In the agent’s favour' },
  { value: 'against', label: 'Against the agent' },
] as const;

/** Amount and reason, the lines they make, and a last question before they are in the books for good. */
export function AdjustmentForm({ agentId, currency, onBooked }: AdjustmentFormProps) {
  const name = useAgentName(agentId);
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { amountMinor, faults } = judgeAdjustment(draft, currency);
  const book = useCommand('adjustLedger', {
    done: 'Booked',
    refresh: ['listLedgerTransactions', 'listLedgerAccounts'],
    onDone: onBooked,
    sayErrors: false,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setAsking(Object.keys(faults).length === 0);
  };
  const confirm = () => {
    setAsking(false);
    if (amountMinor !== undefined) book.mutate({ agentId, amountMinor, currency, reason: draft.reason.trim() });
  };
  const change = (part: Partial<AdjustmentDraft>) => {
    book.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
      <Fields draft={draft} currency={currency} faults={tried ? faults : {}} onChange={change} />
      {amountMinor !== undefined && <Lines amountMinor={amountMinor} currency={currency} />}
      {book.error && (
        <div role="alert">
          <Notice tone="danger">{explainAdjustment(book.error)}</Notice>
        </div>
      )}
      <Button type="submit" size="sm" look="primary" className="self-start" busy={book.isPending}>
        Book it …
      </Button>
      {amountMinor !== undefined && (
        <ConfirmDialog
          open={asking}
          title={`${amountMinor > 0 ? 'Credit' : 'Charge'} ${name} ${formatMoney(Math.abs(amountMinor), currency)}?`}
          description="It stands in the books under your name. Nothing there is ever edited or deleted."
          action="Book it"
          busy={book.isPending}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        >
          <Lines amountMinor={amountMinor} currency={currency} />
          <p className="mt-3 text-sm break-words">“{draft.reason.trim()}”</p>
        </ConfirmDialog>
      )}
    </form>
  );
}

interface FieldsProps {
  draft: AdjustmentDraft;
  currency: string;
  faults: { amount?: string; reason?: string };
  onChange: (part: Partial<AdjustmentDraft>) => void;
}

/** Faults are shown after the first try, not while somebody is still writing. */
const Fields = ({ draft, currency, faults, onChange }: FieldsProps) => (
  <>
    <div className="grid grid-cols-[3fr_2fr] items-start gap-3">
      <SelectField
        dense
        label="Direction"
        options={directions}
        value={draft.direction}
        onChange={({ target }) => onChange({ direction: directions[target.selectedIndex]?.value ?? 'for' })}
      />
      <TextField
        dense
        label={`Amount (${currency})`}
        inputMode="decimal"
        autoComplete="off"
        error={faults.amount}
        value={draft.amount}
        onChange={(event) => onChange({ amount: event.target.value })}
      />
    </div>
    <TextArea
      dense
      label="Reason"
      hint="The agent reads it on the statement."
      maxLength={500}
      error={faults.reason}
      value={draft.reason}
      onChange={(event) => onChange({ reason: event.target.value })}
    />
  </>
);

/** The booking as it will stand in the list. */
const Lines = ({ amountMinor, currency }: { amountMinor: number; currency: string }) => (
  <table className="w-full rounded-md bg-surface text-sm">
    <caption className="sr-only">The booking</caption>
    <tbody>
      {entriesOf(amountMinor).map((entry) => (
        <tr key={entry.account}>
          <th scope="row" className="px-3 py-1 text-start font-normal">
            <AccountName code={entry.account} />
          </th>
          <td className="px-3 py-1 text-end">
            <Money amountMinor={entry.amountMinor} currency={currency} sign />
          </td>
        </tr>
      ))}
      <tr className="border-t border-border font-semibold">
        <th scope="row" className="px-3 py-1.5 text-start">
          Balanced
        </th>
        <td className="px-3 py-1.5 text-end">
          <Money amountMinor={0} currency={currency} />
        </td>
      </tr>
    </tbody>
  </table>
);
