import type { Breach } from '../audit/thread-audit';
import type { Figure } from './figures';

const TITLES: readonly (readonly [prefix: string, title: string])[] = [
  ['customers', 'Customers'],
  ['outcome', 'How it ended'],
  ['assistant', 'Assistant'],
  ['wait', 'Waiting for a person'],
  ['offers', 'Offers'],
  ['agents', 'Agents'],
  ['sessions', 'Paid work'],
  ['ratings', 'Paid work'],
  ['earnings', 'Paid work'],
];
const NAME_WIDTH = 34;

/** The report for people: figures under their headings, then what was verified, then every breach. */
export function reportOf(figures: readonly Figure[], breaches: readonly Breach[], checked: readonly string[]): string {
  const lines: string[] = [];
  let heading = '';
  for (const figure of figures) {
    const title = titleOf(figure.figure);
    if (title !== heading) lines.push('', title);
    heading = title;
    lines.push(`  ${nameOf(figure.figure).padEnd(NAME_WIDTH)}${valueOf(figure)}`);
  }
  lines.push('', 'Invariants', ...checked.map((line) => `  ${line}`));
  lines.push(...breaches.map(({ invariant, detail }) => `  BROKEN ${invariant}: ${detail}`));
  lines.push(breaches.length === 0 ? '  none is broken' : `  ${breaches.length} broken`);
  return `${lines.join('\n')}\n`;
}

const titleOf = (name: string): string => TITLES.find(([prefix]) => name.split('.')[0] === prefix)?.[1] ?? 'Verified';

const nameOf = (name: string): string => name.replaceAll('.', ' ').replaceAll('_', ' ');

function valueOf({ value, unit, n }: Figure): string {
  const shown = value === null ? '–' : String(value);
  const withUnit = unit === '1' || value === null ? shown : `${shown} ${unit}`;
  return n === undefined ? withUnit : `${withUnit}  (n=${n})`;
}
