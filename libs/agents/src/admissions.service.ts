import { Inject, Injectable } from '@nestjs/common';
import type { AgentStatus, Commands, InputOf } from '@handraise/contracts';
import { DomainError, type AdminId, type AgentId, type Clock } from '@handraise/kernel';
import { AccountsService } from '@handraise/identity';
import { CLOCK, UnitOfWork, type Tx } from '@handraise/platform';
import type { AgentEntity } from './db/agent.entity';
import { AgentsRepository } from './db/agents.repository';
import { certifiedTalents, claimedTalents, type Talents } from './domain/talents';
import { isTimezone } from './domain/timezone';

type Application = InputOf<Commands['applyAsAgent']>;

/** A person's decision about an agent, with the reasons that the agent is told. */
export interface Verdict {
  readonly agentId: AgentId;
  readonly by: AdminId;
  readonly reasons?: readonly string[];
}

/** How somebody becomes an agent: apply, be approved, be certified. */
@Injectable()
export class AdmissionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agents: AgentsRepository,
    private readonly accounts: AccountsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The account and the application are one: an agent's id is the account's id. */
  async apply(application: Application, simulated = false): Promise<{ id: AgentId; status: AgentStatus }> {
    const { email, password, name, country, timezone } = application;
    const talents = claimedTalents(application);
    if (!isTimezone(timezone))
      throw new DomainError('VALIDATION_FAILED', 'Use a time zone such as "Europe/Stockholm".', { path: 'timezone' });
    const createAccount = await this.accounts.prepare({ kind: 'agent', email, password, name, simulated });
    return this.unitOfWork.run(async (tx) => {
      const id = await createAccount(tx);
      await this.agents.insert(tx, { id, country, timezone, simulated });
      await this.agents.replaceTalents(tx, id, talents);
      return { id, status: 'applied' };
    });
  }

  /**
   * After the screening of the papers; the skills are proven by `certify`. Throws `CONFLICT` for whoever is
   * further already.
   */
  async approve(verdict: Verdict): Promise<void> {
    await this.decide(verdict, (tx, agent) => this.move(tx, agent, 'verified', verdict));
  }

  /** Final: no move leads out of `rejected`. The reasons stand on the agent's own page. */
  async reject(verdict: Verdict): Promise<void> {
    await this.decide(verdict, (tx, agent) => this.move(tx, agent, 'rejected', verdict));
  }

  /** Proven talents replace the claimed ones; both steps are one transaction, and the agent may go online. */
  async certify(verdict: Verdict, talents: Talents): Promise<void> {
    const certified = certifiedTalents(talents);
    await this.decide(verdict, async (tx, agent) => {
      await this.move(tx, agent, 'certified', verdict);
      await this.agents.replaceTalents(tx, agent.id, certified);
      await this.move(tx, agent, 'active', verdict);
    });
  }

  /** Under the row's lock, so that of two admins who decide at once the second one gets `CONFLICT`. */
  private decide({ agentId }: Verdict, act: (tx: Tx, agent: AgentEntity) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => act(tx, await this.agents.lock(tx, agentId)));
  }

  private async move(tx: Tx, agent: AgentEntity, to: AgentStatus, { by, reasons = [] }: Verdict): Promise<void> {
    await this.agents.move(tx, agent, to, { decidedBy: by, decidedAt: this.clock.now(), reasons: [...reasons] });
  }
}
