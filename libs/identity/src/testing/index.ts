import { randomUUID } from 'node:crypto';
import type { Commands, ResultOf } from '@handraise/contracts';
import { UnitOfWork } from '@handraise/platform';
import { AccountsService, type Account, type NewAccount } from '../accounts.service';
import { LoginsService } from '../login/logins.service';

/** A running server's providers, such as a `TestServer`. */
interface Providers {
  get<Service>(type: new (...parameters: never[]) => Service): Service;
}

export const aPassword = 'tall-umbrella-42-lamps';

/** An account with `aPassword`. */
export async function anAccount(server: Providers, wanted: Partial<NewAccount> = {}): Promise<Account> {
  const email = `${randomUUID()}@example.org`;
  const accounts = server.get(AccountsService);
  const create = await accounts.prepare({
    kind: 'agent',
    email,
    name: 'Maja Kowalska',
    password: aPassword,
    ...wanted,
  });
  return server.get(UnitOfWork).run(async (tx) => accounts.get(tx, await create(tx)));
}

/** Logs an account of `anAccount` in. */
export const aLogin = (server: Providers, { email }: Pick<Account, 'email'>): Promise<ResultOf<Commands['login']>> =>
  server.get(LoginsService).login({ email, password: aPassword }, '127.0.0.1');

/** A new admin's access token. */
export const anAdminToken = async (server: Providers): Promise<string> =>
  (await aLogin(server, await anAccount(server, { kind: 'admin', name: 'Ada Admin' }))).accessToken;
