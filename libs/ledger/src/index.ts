export { LedgerModule } from './ledger.module';
export { AdjustmentBooking, type NewAdjustment } from './adjustment-booking.service';
export { LedgerService, type Adjustment, type PostedTransaction, type Verification } from './ledger.service';
export type { AccountCode, Posting, PostingEntry } from './domain/posting';
export { ledgerMigrations } from './db/migrations';
