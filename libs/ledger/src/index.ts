export { LedgerModule } from './ledger.module';
export { LedgerService, type Adjustment, type PostedTransaction, type Verification } from './ledger.service';
export type { AccountCode, Posting, PostingEntry } from './domain/posting';
export { ledgerMigrations } from './db/migrations';
