export { PayoutsModule } from './payouts.module';
export { PayoutsService } from './payouts.service';
export { PayoutAccountsService } from './payout-accounts.service';
export { PayoutRunsService } from './payout-runs.service';
export { StatementsService } from './statements.service';
export { payoutsMigrations } from './db/migrations';
