import { AdmissionsService, type Verdict } from '@handraise/agents';
import { AccountsService } from '@handraise/identity';
import { DomainError, type AdminId, type AgentId } from '@handraise/kernel';
import { PayoutAccountsService } from '@handraise/payouts';
import { Injectable } from '@nestjs/common';
import { DEMO_PASSWORD, demoAgents, demoApplicants, simulatedAgents, type DemoPerson } from './demo-people';
import { SimulatedAgents } from './simulated-agents';

/** Makes the demo's agents and applicants, through the same door as everybody. */
@Injectable()
export class PeopleSeed {
  constructor(
    private readonly admissions: AdmissionsService,
    private readonly accounts: AccountsService,
    private readonly payoutAccounts: PayoutAccountsService,
    private readonly simulated: SimulatedAgents,
  ) {}

  /** Who exists already is left as they are. */
  async ensure(): Promise<void> {
    const by = await this.firstAdmin();
    const logins = await this.simulated.logins();
    await Promise.all([
      ...demoAgents.map((person) => this.employ(person, by)),
      ...demoApplicants.map((person) => this.receive(person, by)),
      ...simulatedAgents.map((person, index) => this.simulate(person, by, logins[index]?.password)),
    ]);
  }

  private async employ(person: DemoPerson, by: AdminId): Promise<void> {
    const agentId = await this.apply(person, DEMO_PASSWORD);
    if (agentId === undefined) return;
    await this.admit(person, { agentId, by });
    await this.payoutAccounts.setUpForPractice(agentId);
  }

  private async receive(person: (typeof demoApplicants)[number], by: AdminId): Promise<void> {
    const agentId = await this.apply(person, DEMO_PASSWORD);
    if (agentId !== undefined && person.approved) await this.admissions.approve({ agentId, by });
  }

  private async simulate(person: DemoPerson, by: AdminId, password = ''): Promise<void> {
    const agentId = await this.apply(person, password, true);
    if (agentId !== undefined) await this.admit(person, { agentId, by });
  }

  private async admit(person: DemoPerson, verdict: Verdict): Promise<void> {
    await this.admissions.approve(verdict);
    await this.admissions.certify(verdict, person);
  }

  private async apply(person: DemoPerson, password: string, simulated = false): Promise<AgentId | undefined> {
    const { languages, skills, ...rest } = person;
    const application = { ...rest, password, languages: [...languages], skills: [...skills] };
    try {
      return (await this.admissions.apply(application, simulated)).id;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CONFLICT') return undefined;
      throw error;
    }
  }

  private async firstAdmin(): Promise<AdminId> {
    const [admin] = await this.accounts.listAdmins();
    if (admin === undefined) throw new Error('the demo is seeded after the first admin was made');
    return admin.id;
  }
}
