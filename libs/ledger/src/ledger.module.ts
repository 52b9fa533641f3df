import { Module } from '@nestjs/common';
import { AdjustmentBooking } from './adjustment-booking.service';
import { LedgerController } from './api/ledger.controller';
import { LedgerAdminService } from './ledger-admin.service';
import { LedgerService } from './ledger.service';
import { SealLedgerDeadline } from './events/seal-ledger.deadline';

@Module({
  controllers: [LedgerController],
  providers: [LedgerService, LedgerAdminService, AdjustmentBooking, SealLedgerDeadline],
  exports: [LedgerService, AdjustmentBooking],
})
export class LedgerModule {}
