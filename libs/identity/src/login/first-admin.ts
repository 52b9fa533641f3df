import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration, UnitOfWork } from '@handraise/platform';
import { AccountsService } from '../accounts.service';
import { AccountsRepository } from '../db/accounts.repository';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Unless `ADMIN_EMAIL` says otherwise. */
export const FIRST_ADMIN_EMAIL = 'admin@handraise.local';

/** Makes the first admin, once, whichever node comes first. */
@Injectable()
export class FirstAdmin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsService,
    private readonly repository: AccountsRepository,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Call it at start. A password that had to be made up is kept in `DATA_DIR/credentials.json` before the account
   * exists, so that it cannot get lost, and returned to be printed.
   */
  async ensure(): Promise<Credentials | undefined> {
    const { ADMIN_EMAIL, ADMIN_PASSWORD } = this.configuration.env;
    const email = ADMIN_EMAIL ?? FIRST_ADMIN_EMAIL;
    const password = ADMIN_PASSWORD ?? randomBytes(15).toString('base64url');
    if (await this.exists()) return undefined;
    const create = await this.accounts.prepare({
      kind: 'admin',
      email,
      password,
      name: 'Admin',
      passwordIsOperators: true,
    });
    const made = await this.unitOfWork.run(async (tx) => {
      await this.repository.lockAdmins(tx);
      if ((await this.repository.countAdmins(tx)) > 0) return false;
      if (ADMIN_PASSWORD === undefined) await this.keep({ email, password });
      await create(tx);
      return true;
    });
    return made && ADMIN_PASSWORD === undefined ? { email, password } : undefined;
  }

  private exists(): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => (await this.repository.countAdmins(tx)) > 0);
  }

  private async keep(admin: Credentials): Promise<void> {
    const folder = this.configuration.env.DATA_DIR;
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'credentials.json');
    await writeFile(file, `${JSON.stringify({ admin }, null, 2)}\n`, { mode: 0o600 });
  }
}
