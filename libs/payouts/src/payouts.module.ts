import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { AgentsModule } from '@handraise/agents';
import { LedgerModule } from '@handraise/ledger';
import { Configuration } from '@handraise/platform';
import { PricingModule } from '@handraise/pricing';
import { AdjustmentsService } from './adjustments.service';
import { AdminPayoutsController } from './api/admin-payouts.controller';
import { AgentPayoutsController } from './api/agent-payouts.controller';
import { PracticeBankController } from './api/practice-bank.controller';
import { StripeWebhookController } from './api/stripe-webhook.controller';
import { CashOutsService } from './cash-outs.service';
import { ProviderEventDeadline } from './events/provider-event.deadline';
import { SubmitPayoutDeadline } from './events/submit-payout.deadline';
import { WeeklyRunDeadline } from './events/weekly-run.deadline';
import { OperatorFunding } from './operator-funding.service';
import { PayoutAccountsService } from './payout-accounts.service';
import { PayoutMaker } from './payout-maker';
import { PayoutRunsService } from './payout-runs.service';
import { PayoutSender } from './payout-sender';
import { PayoutsPersonalData } from './payouts.personal-data';
import { PayoutsService } from './payouts.service';
import { BankEvents } from './practice-bank/bank-events';
import { BankServer } from './practice-bank/bank-server';
import { PracticeBank } from './practice-bank/practice-bank';
import { ProviderEventsService } from './provider-events.service';
import { connectProvider } from './provider/connect-provider';
import { PayoutProvider } from './provider/payout-provider.port';
import { PublicAddress } from './public-address';
import { StatementsService } from './statements.service';

@Module({
  imports: [AgentsModule, LedgerModule, PricingModule],
  controllers: [AgentPayoutsController, AdminPayoutsController, PracticeBankController, StripeWebhookController],
  providers: [
    PracticeBank,
    BankEvents,
    BankServer,
    { provide: PayoutProvider, useFactory: connectProvider, inject: [Configuration, BankServer] },
    PublicAddress,
    OperatorFunding,
    PayoutAccountsService,
    StatementsService,
    PayoutMaker,
    PayoutRunsService,
    PayoutsService,
    AdjustmentsService,
    CashOutsService,
    PayoutSender,
    ProviderEventsService,
    ProviderEventDeadline,
    SubmitPayoutDeadline,
    WeeklyRunDeadline,
    PayoutsPersonalData,
  ],
  exports: [PayoutsService, PayoutRunsService, PayoutAccountsService, StatementsService],
})
export class PayoutsModule implements OnApplicationShutdown {
  constructor(private readonly bank: BankServer) {}

  /** After the workers have drained: a payout under way still needs its answer. */
  onApplicationShutdown(): Promise<void> {
    return this.bank.close();
  }
}
