import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command } from '@handraise/platform';
import { LedgerAdminService } from '../ledger-admin.service';
import { LedgerService } from '../ledger.service';

/** The books, for admins. */
@Controller()
export class LedgerController {
  constructor(
    private readonly admin: LedgerAdminService,
    private readonly ledger: LedgerService,
  ) {}

  @Command(commands.listLedgerAccounts)
  listAccounts(
    input: InputOf<typeof commands.listLedgerAccounts>,
  ): Promise<ResultOf<typeof commands.listLedgerAccounts>> {
    return this.admin.listAccounts(input);
  }

  @Command(commands.listLedgerTransactions)
  listTransactions(
    input: InputOf<typeof commands.listLedgerTransactions>,
  ): Promise<ResultOf<typeof commands.listLedgerTransactions>> {
    return this.admin.listTransactions(input);
  }

  @Command(commands.verifyLedger)
  verify(): Promise<ResultOf<typeof commands.verifyLedger>> {
    return this.ledger.verify();
  }
}
