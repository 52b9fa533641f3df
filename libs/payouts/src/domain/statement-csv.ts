import type { Statement } from '@handraise/contracts';
import { toDecimal } from '@handraise/kernel';
import { stringify } from 'csv-stringify/sync';

/** A statement for a spreadsheet. Texts that a spreadsheet would run as a formula are escaped. */
export function toCsv(statement: Statement): string {
  const { currency, from, to, openingMinor, closingMinor } = statement;
  const decimal = (amount: number): string => toDecimal({ amountMinor: amount, currency });
  const rows = [
    ['date', 'kind', 'what', 'session', 'amount', 'currency'],
    [from, 'opening', 'Opening balance', '', decimal(openingMinor), currency],
    ...statement.lines.map(({ at, kind, label, sessionId, amountMinor }) => [
      at,
      kind,
      label,
      sessionId ?? '',
      decimal(amountMinor),
      currency,
    ]),
    [to, 'closing', 'Closing balance', '', decimal(closingMinor), currency],
  ];
  if (statement.practice) rows.push(['', 'note', 'Practice bank: no money moves', '', '', '']);
  return stringify(
    rows.map((row) => row.map(withoutFormula)),
    { record_delimiter: 'windows' },
  );
}

/** Numbers stay numbers; any other text that starts like a formula gets an apostrophe in front. */
const withoutFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
