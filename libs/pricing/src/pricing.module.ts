import { Module } from '@nestjs/common';
import { LedgerModule } from '@handraise/ledger';
import { EarningsController } from './api/earnings.controller';
import { PayPolicyController } from './api/pay-policy.controller';
import { EarningAnnouncer } from './earning-announcer';
import { EarningsService } from './earnings.service';
import { ReleaseEarningDeadline } from './events/release-earning.deadline';
import { PayPolicyService } from './pay-policy.service';
import { PricingPersonalData } from './pricing.personal-data';
import { PricingService } from './pricing.service';

@Module({
  imports: [LedgerModule],
  controllers: [EarningsController, PayPolicyController],
  providers: [
    PricingService,
    EarningsService,
    PayPolicyService,
    EarningAnnouncer,
    ReleaseEarningDeadline,
    PricingPersonalData,
  ],
  exports: [PricingService, EarningsService, PayPolicyService],
})
export class PricingModule {}
