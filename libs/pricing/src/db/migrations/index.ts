import { GuardMovesOfPricing1700000400003 } from './1700000400003-guard-moves-of-pricing';
import { CreatePricing1700000400001 } from './1700000400001-create-pricing';
import { EarningsInPayouts1700000400002 } from './1700000400002-earnings-in-payouts';

export const pricingMigrations = [
  CreatePricing1700000400001,
  EarningsInPayouts1700000400002,
  GuardMovesOfPricing1700000400003,
];
