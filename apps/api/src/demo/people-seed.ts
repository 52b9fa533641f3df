import { AdmissionsService } from '@handraise/agents';
import type { AdminId } from '@handraise/kernel';
import { PayoutAccountsService } from '@handraise/payouts';
import { Injectable } from '@nestjs/common';
import { Hiring, type Person } from '../practice/hiring';
import { DEMO_PASSWORD, demoAgents, demoApplicants } from './demo-people';

/** Makes the demo's agents and applicants. */
@Injectable()
export class PeopleSeed {
  constructor(
    private readonly hiring: Hiring,
    private readonly admissions: AdmissionsService,
    private readonly payoutAccounts: PayoutAccountsService,
  ) {}

  /** Who exists already is left as they are. */
  async ensure(): Promise<void> {
    const by = await this.hiring.firstAdmin();
    await Promise.all([
      ...demoAgents.map((person) => this.employ(person, by)),
      ...demoApplicants.map((person) => this.receive(person, by)),
    ]);
  }

  /** With a payout account at the practice bank, so that a payout run can pay them. */
  private async employ(person: Person, by: AdminId): Promise<void> {
    const agentId = await this.hiring.apply(person, { password: DEMO_PASSWORD });
    if (agentId === undefined) return;
    await this.hiring.admit(person, { agentId, by });
    await this.payoutAccounts.setUpForPractice(agentId);
  }

  /** Left where an admin finds them: one approved, the others new. */
  private async receive(person: (typeof demoApplicants)[number], by: AdminId): Promise<void> {
    const agentId = await this.hiring.apply(person, { password: DEMO_PASSWORD });
    if (agentId !== undefined && person.approved) await this.admissions.approve({ agentId, by });
  }
}
