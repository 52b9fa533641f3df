import type { Id } from '@handraise/kernel';
import { Button, TextField } from '@handraise/ui';
import { Search } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { idIn } from '../search';

interface LookUpProps<Name extends string> {
  label: string;
  hint: string;
  value: Id<Name> | undefined;
  /** Called when the text is an identifier. */
  onFind: (id: Id<Name>) => void;
}

/** Opens one record by its identifier. */
export function LookUp<Name extends string>({ label, hint, value, onFind }: LookUpProps<Name>) {
  const [text, setText] = useState<string>(value ?? '');
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(value ?? ''), [value]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = idIn<Name>(text.trim());
    setWrong(id === undefined);
    if (id !== undefined) onFind(id);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-72 sm:max-w-md">
        <TextField
          dense
          label={label}
          hint={hint}
          error={wrong ? 'This is not an identifier. It has 36 characters, with four hyphens.' : undefined}
          className="font-mono"
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button size="sm" type="submit" icon={<Search aria-hidden size={16} />}>
        Open
      </Button>
    </form>
  );
}
