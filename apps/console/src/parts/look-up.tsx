import { Button, TextField } from '@handraise/ui';
import { Search } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { idIn } from '../search';

interface LookUpProps {
  label: string;
  hint: string;
  value: string | undefined;
  /** Called with the text when it looks like an identifier. */
  onFind: (text: string) => void;
}

/** Opens one record by its identifier. */
export function LookUp({ label, hint, value, onFind }: LookUpProps) {
  const [text, setText] = useState(value ?? '');
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(value ?? ''), [value]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = idIn(text.trim());
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
