import { CreateAccounts1700000002001 } from './1700000002001-create-accounts';
import { CreateRefreshTokens1700000002002 } from './1700000002002-create-refresh-tokens';
import { CreateLoginAttempts1700000002003 } from './1700000002003-create-login-attempts';

/** What this library adds to the database, in order. */
export const identityMigrations = [
  CreateAccounts1700000002001,
  CreateRefreshTokens1700000002002,
  CreateLoginAttempts1700000002003,
];
