import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { Command } from '@handraise/platform';
import { PayoutAccountsService } from '../payout-accounts.service';

/** The practice bank's one page: who opens it has an account, and reads that no money moves. */
@Controller()
export class PracticeBankController {
  constructor(private readonly accounts: PayoutAccountsService) {}

  @Command(commands.openPracticeAccount)
  async open({
    token,
  }: InputOf<typeof commands.openPracticeAccount>): Promise<ResultOf<typeof commands.openPracticeAccount>> {
    if (!(await this.accounts.completePracticeOnboarding(token)))
      throw new DomainError('NOT_FOUND', 'This link is too old: ask for a new one in the agent app.');
    return page('Your practice account is ready', 'Payouts will appear in it.');
  }
}

const page = (title: string, text: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title} · practice bank</title>
    <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; color-scheme: light dark; }
      .note { border: 2px dashed; padding: 0.75rem 1rem; border-radius: 0.5rem; }
    </style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      <p class="note"><strong>This is a practice bank: no money moves.</strong></p>
      <p><a href="/agent/">Back to the agent app</a></p>
    </main>
  </body>
</html>
`;
