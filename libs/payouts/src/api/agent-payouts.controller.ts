import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type CallerOf } from '@handraise/platform';
import { toCsv } from '../domain/statement-csv';
import { CashOutsService } from '../cash-outs.service';
import { PayoutAccountsService } from '../payout-accounts.service';
import { StatementsService } from '../statements.service';

/** The calling agent's money: where it goes, and every line of it. */
@Controller()
export class AgentPayoutsController {
  constructor(
    private readonly statements: StatementsService,
    private readonly accounts: PayoutAccountsService,
    private readonly cashOuts: CashOutsService,
  ) {}

  @Command(commands.listStatements)
  list(
    input: InputOf<typeof commands.listStatements>,
    caller: CallerOf<typeof commands.listStatements>,
  ): Promise<ResultOf<typeof commands.listStatements>> {
    return this.statements.list(caller.id, input);
  }

  @Command(commands.getStatement)
  get(
    { statementId }: InputOf<typeof commands.getStatement>,
    caller: CallerOf<typeof commands.getStatement>,
  ): Promise<ResultOf<typeof commands.getStatement>> {
    return this.statements.get(caller.id, statementId);
  }

  @Command(commands.getStatementCsv)
  async getCsv(
    { statementId }: InputOf<typeof commands.getStatementCsv>,
    caller: CallerOf<typeof commands.getStatementCsv>,
  ): Promise<ResultOf<typeof commands.getStatementCsv>> {
    return toCsv(await this.statements.get(caller.id, statementId));
  }

  @Command(commands.getPayoutAccount)
  getAccount(
    _input: InputOf<typeof commands.getPayoutAccount>,
    caller: CallerOf<typeof commands.getPayoutAccount>,
  ): Promise<ResultOf<typeof commands.getPayoutAccount>> {
    return this.accounts.get(caller.id);
  }

  @Command(commands.setPayoutAccount)
  setUpAccount(
    _input: InputOf<typeof commands.setPayoutAccount>,
    caller: CallerOf<typeof commands.setPayoutAccount>,
  ): Promise<ResultOf<typeof commands.setPayoutAccount>> {
    return this.accounts.setUp(caller.id);
  }

  @Command(commands.cashOut)
  cashOut(
    input: InputOf<typeof commands.cashOut>,
    caller: CallerOf<typeof commands.cashOut>,
  ): Promise<ResultOf<typeof commands.cashOut>> {
    return this.cashOuts.cashOut(input, caller);
  }
}
