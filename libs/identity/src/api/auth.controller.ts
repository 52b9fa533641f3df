import { Controller } from '@nestjs/common';
import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { Command, type CallerOf } from '@handraise/platform';
import { LoginsService } from '../login/logins.service';

const { login, refreshTokens, logout } = commands;

/** Logins of agents and admins. */
@Controller()
export class AuthController {
  constructor(private readonly logins: LoginsService) {}

  @Command(login)
  login(input: InputOf<typeof login>, caller: CallerOf<typeof login>): Promise<ResultOf<typeof login>> {
    return this.logins.login(input, caller.address);
  }

  @Command(refreshTokens)
  refresh(input: InputOf<typeof refreshTokens>): Promise<ResultOf<typeof refreshTokens>> {
    return this.logins.refresh(input.refreshToken);
  }

  @Command(logout)
  async logout(_input: InputOf<typeof logout>, caller: CallerOf<typeof logout>): Promise<ResultOf<typeof logout>> {
    await this.logins.logout(caller.id, caller.familyId ?? '');
    return {};
  }
}
