import type { Configuration } from '@handraise/platform';
import type { BankServer } from '../practice-bank/bank-server';
import { PayoutProvider } from './payout-provider.port';
import { StripeProvider } from './stripe.provider';

const NO_KEY = 'sk_test_none';

/** Stripe where it is configured, else the embedded practice bank, which starts to listen here. */
export async function connectProvider({ env }: Configuration, bank: BankServer): Promise<PayoutProvider> {
  if (env.STRIPE_SECRET_KEY !== undefined || env.STRIPE_API_BASE !== undefined)
    return new StripeProvider({
      name: 'stripe',
      secretKey: env.STRIPE_SECRET_KEY ?? NO_KEY,
      apiBase: env.STRIPE_API_BASE,
    });
  return new StripeProvider({ name: 'practice', secretKey: bank.secretKey, apiBase: await bank.listen() });
}
