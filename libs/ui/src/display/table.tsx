import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../text/class-names';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, in digits of equal width. */
  numeric?: boolean;
  /** Left out on narrow screens. */
  wideOnly?: boolean;
}

export interface TableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes rows open something; reachable by Tab, Enter opens. */
  onOpen?: (row: Row) => void;
  selectedKey?: string;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
}

const alignment = (column: { numeric?: boolean; wideOnly?: boolean }) =>
  classNames(column.numeric ? 'text-end tabular-nums' : 'text-start', column.wideOnly && 'max-md:hidden');

/** Rows and columns, dense and calm. Scrolls sideways inside itself, never the page. */
export function Table<Row>({ caption, columns, rows, empty, ...behaviour }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div
      className="overflow-x-auto rounded-lg border border-border bg-raised"
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-border text-xs text-muted">
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classNames('h-9 px-3 font-semibold', alignment(column))}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={behaviour.rowKey(row)} row={row} columns={columns} {...behaviour} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps<Row> = Pick<TableProps<Row>, 'columns' | 'onOpen' | 'selectedKey' | 'rowKey'> & { row: Row };

function TableRow<Row>({ row, columns, onOpen, selectedKey, rowKey }: RowProps<Row>) {
  const selected = selectedKey === rowKey(row);
  const openByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
  };
  return (
    <tr
      className={classNames(
        'border-b border-border last:border-0',
        onOpen && 'cursor-pointer hover:bg-hover focus-visible:-outline-offset-2',
        selected && 'bg-brand-soft',
      )}
      aria-current={selected || undefined}
      {...(onOpen && { tabIndex: 0, onClick: () => onOpen(row), onKeyDown: openByKey })}
    >
      {columns.map((column) => (
        <td key={column.id} className={classNames('h-11 px-3 py-1.5', alignment(column))}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
