import { Button, TextField } from '@handraise/ui';
import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';

interface FindCustomerProps {
  value: string | undefined;
  onFind: (words: string) => void;
}

/** Asks for a customer by what people have at hand: the end of the id, or the shop's own. */
export function FindCustomer({ value = '', onFind }: FindCustomerProps) {
  const [words, setWords] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onFind(words.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-72 sm:max-w-md">
        <TextField
          dense
          label="Customer"
          hint="The last eight characters of the id, the whole id, or the shop’s own id."
          className="font-mono"
          spellCheck={false}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <Button size="sm" type="submit" icon={<Search aria-hidden size={16} />}>
        Find
      </Button>
    </form>
  );
}
