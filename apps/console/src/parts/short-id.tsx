import { sayDone } from '@handraise/ui';
import { Copy } from 'lucide-react';

/** The end of an identifier, which is what tells two of the same minute apart. */
export const shortId = (id: string): string => id.slice(-8);

/** An identifier that can be copied whole. */
export function ShortId({ id, what }: { id: string; what: string }) {
  const copy = () => {
    void navigator.clipboard.writeText(id).then(() => sayDone(`Copied the ${what}`));
  };
  return (
    <span className="inline-flex items-center gap-1 font-mono text-xs">
      <span title={id}>…{shortId(id)}</span>
      {'clipboard' in navigator && (
        <button
          type="button"
          onClick={copy}
          aria-label={`Copy the ${what}`}
          className="-my-2 inline-flex size-9 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-text"
        >
          <Copy aria-hidden size={14} />
        </button>
      )}
    </span>
  );
}
