import { formatMoney } from '../text/formats';

export interface MoneyProps {
  amountMinor: number;
  currency: string;
  /** Show a plus too, for lines of a sum. */
  sign?: boolean;
}

/** An amount of money, in figures of equal width. */
export const Money = ({ amountMinor, currency, sign }: MoneyProps) => (
  <span className="whitespace-nowrap tabular-nums">{formatMoney(amountMinor, currency, { sign })}</span>
);
