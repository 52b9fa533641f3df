import { KeyRing } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { simulatedAgents } from './demo-people';

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** The logins of the simulated agents, for whoever drives them. Nobody else knows the password: it is a stored secret. */
@Injectable()
export class SimulatedAgents {
  constructor(private readonly keys: KeyRing) {}

  async logins(): Promise<Login[]> {
    const password = await this.keys.secret('simulated-agents');
    return simulatedAgents.map(({ email }) => ({ email, password }));
  }
}
