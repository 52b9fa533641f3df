interface JsonTreeProps {
  name: string;
  value: unknown;
  /** How many levels stand open at first. */
  open?: number;
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const countOf = (count: number, what: string): string => `${count} ${count === 1 ? what : `${what}s`}`;

const summaryOf = (value: object): string =>
  Array.isArray(value) ? countOf(value.length, 'item') : countOf(Object.keys(value).length, 'field');

/** A JSON value as a tree whose branches open and close. */
export function JsonTree({ name, value, open = 1 }: JsonTreeProps) {
  if (!isBranch(value) || Object.keys(value).length === 0) return <Leaf name={name} value={value} />;
  return (
    <details open={open > 0} className="font-mono text-xs">
      <summary className="flex min-h-6 items-center gap-2 rounded-sm hover:bg-hover">
        <span aria-hidden className="text-muted transition-transform [[open]>summary>&]:rotate-90">
          ▸
        </span>
        <span className="font-semibold">{name}</span>
        <span className="text-muted">{summaryOf(value)}</span>
      </summary>
      <div className="ms-1.5 border-s border-border ps-3">
        {Object.entries(value).map(([key, child]) => (
          <JsonTree key={key} name={key} value={child} open={open - 1} />
        ))}
      </div>
    </details>
  );
}

const Leaf = ({ name, value }: { name: string; value: unknown }) => (
  <div className="flex min-h-6 items-center gap-2 font-mono text-xs">
    <span className="text-muted">{name}</span>
    <span className="break-all">{typeof value === 'string' ? value : JSON.stringify(value)}</span>
  </div>
);
