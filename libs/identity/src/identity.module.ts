import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service';
import { AdminsController } from './api/admins.controller';
import { AuthController } from './api/auth.controller';
import { AccountsRepository } from './db/accounts.repository';
import { RefreshTokensRepository } from './db/refresh-tokens.repository';
import { IdentityPersonalData } from './identity.personal-data';
import { FirstAdmin } from './login/first-admin';
import { LoginThrottle } from './login/login-throttle';
import { LoginsService } from './login/logins.service';
import { PasswordHasher } from './login/password-hasher';

const repositories = [AccountsRepository, RefreshTokensRepository];
const login = [LoginsService, LoginThrottle, PasswordHasher, FirstAdmin];

/** The people who work: accounts, logins, tokens. */
@Module({
  controllers: [AuthController, AdminsController],
  providers: [AccountsService, IdentityPersonalData, ...login, ...repositories],
  exports: [AccountsService, LoginsService, FirstAdmin],
})
export class IdentityModule {}
