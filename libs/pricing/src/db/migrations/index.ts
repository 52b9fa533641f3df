import { CreatePricing1700000400001 } from './1700000400001-create-pricing';

export const pricingMigrations = [CreatePricing1700000400001];
