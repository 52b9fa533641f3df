import { CreateLedger1700000300001 } from './1700000300001-create-ledger';
import { GuardLedger1700000300002 } from './1700000300002-guard-ledger';
import { CreateLedgerPost1700000300003 } from './1700000300003-create-ledger-post';
import { CreateLedgerSeal1700000300004 } from './1700000300004-create-ledger-seal';
import { CreateAppRole1700000300005 } from './1700000300005-create-app-role';
import { VerifyByAccount1700000300006 } from './1700000300006-verify-by-account';
import { AdjustmentsById1700000300007 } from './1700000300007-adjustments-by-id';

export const ledgerMigrations = [
  CreateLedger1700000300001,
  GuardLedger1700000300002,
  CreateLedgerPost1700000300003,
  CreateLedgerSeal1700000300004,
  CreateAppRole1700000300005,
  VerifyByAccount1700000300006,
  AdjustmentsById1700000300007,
];
