import { DomainError, sayMoney } from '@handraise/kernel';

/**
 * A transfer has its price, so less waits for payday. In minor units of whichever currency: 5.00 EUR, 500 JPY, 0.500 KWD
 * are all a few euros, where five of the main unit would be nothing in one and a day's pay in another.
 */
export const CASH_OUT_FROM_MINOR = 500;

/** More often it would be a wage by the minute, each time with a transfer's price. */
export const CASH_OUTS_IN_24_HOURS = 3;

export const belowMinimum = (currency: string): DomainError =>
  new DomainError(
    'BELOW_MINIMUM',
    `There has to be ${sayMoney({ amountMinor: CASH_OUT_FROM_MINOR, currency })} available or more; less is paid on payday.`,
  );
