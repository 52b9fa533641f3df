export { IdentityModule } from './identity.module';
export { AccountsService, type Account, type NewAccount } from './accounts.service';
export { LoginsService } from './login/logins.service';
export { FIRST_ADMIN_EMAIL, FirstAdmin, type Credentials } from './login/first-admin';
export { identityEntities } from './db/account.entity';
export { identityMigrations } from './db/migrations';
