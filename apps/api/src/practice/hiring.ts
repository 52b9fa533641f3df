import { AdmissionsService, type Verdict } from '@handraise/agents';
import type { Skill, SpokenLanguage } from '@handraise/contracts';
import { AccountsService } from '@handraise/identity';
import { DomainError, type AdminId, type AgentId } from '@handraise/kernel';
import { Injectable } from '@nestjs/common';

/** What an application needs, without the password. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly country: string;
  readonly timezone: string;
  readonly languages: readonly SpokenLanguage[];
  readonly skills: readonly Skill[];
}

/** `simulated` marks the account for good: such agents are shown as what they are and are not paid. */
interface Terms {
  readonly password: string;
  readonly simulated?: boolean;
}

/** Makes agents of those who come with a new installation, through the same door as everybody. */
@Injectable()
export class Hiring {
  constructor(
    private readonly admissions: AdmissionsService,
    private readonly accounts: AccountsService,
  ) {}

  /** Undefined for who has applied before: they are left as they are. */
  async apply(person: Person, { password, simulated = false }: Terms): Promise<AgentId | undefined> {
    const { name, email, country, timezone, languages, skills } = person;
    const talents = { languages: [...languages], skills: [...skills] };
    try {
      return (await this.admissions.apply({ name, email, country, timezone, password, ...talents }, simulated)).id;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CONFLICT') return undefined;
      throw error;
    }
  }

  /** Approved and certified with what they claim: may go online. */
  async admit(person: Person, verdict: Verdict): Promise<void> {
    await this.admissions.approve(verdict);
    await this.admissions.certify(verdict, person);
  }

  /** In whose name it is done; the first admin was made before. */
  async firstAdmin(): Promise<AdminId> {
    const [admin] = await this.accounts.listAdmins({ limit: 1 });
    if (admin === undefined) throw new Error('agents are hired after the first admin was made');
    return admin.id;
  }
}
