import { KeyRing } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { practiceAgents } from './practice-agents';

/** As anybody logs in; what makes them practice agents is a mark on the account. */
export interface Login {
  readonly email: string;
  readonly password: string;
}

/** The logins of the practice agents, for whoever drives them. Nobody else knows the password: it is a stored secret. */
@Injectable()
export class PracticeLogins {
  constructor(private readonly keys: KeyRing) {}

  async list(): Promise<Login[]> {
    const password = await this.keys.secret('simulated-agents');
    return practiceAgents.map(({ email }) => ({ email, password }));
  }
}
