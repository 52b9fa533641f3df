import { Module } from '@nestjs/common';
import { LedgerController } from './api/ledger.controller';
import { LedgerAdminService } from './ledger-admin.service';
import { LedgerService } from './ledger.service';
import { SealLedgerDeadline } from './events/seal-ledger.deadline';

@Module({
  controllers: [LedgerController],
  providers: [LedgerService, LedgerAdminService, SealLedgerDeadline],
  exports: [LedgerService],
})
export class LedgerModule {}
