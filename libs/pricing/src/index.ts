export { PricingModule } from './pricing.module';
export { PricingService, type BookEarning, type SavedQuote } from './pricing.service';
export { EarningsService, type PayoutClaim } from './earnings.service';
export { PayPolicyService, type RateCardVersion } from './pay-policy.service';
export { splitTransfer, type SessionEnd } from './domain/earning';
export { isNight } from './domain/night';
export type { QuoteInput } from './domain/quote';
export type { EarningRow } from './db/pricing.statements';
export { pricingMigrations } from './db/migrations';
