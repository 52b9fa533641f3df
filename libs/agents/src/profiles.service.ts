import { Injectable } from '@nestjs/common';
import type { AgentCard, AgentProfile, Commands, InputOf, ResultOf } from '@handraise/contracts';
import { AccountsService, FIRST_ADMIN_EMAIL, type Account } from '@handraise/identity';
import { notFound, type AccountId, type AgentId } from '@handraise/kernel';
import { Configuration, UnitOfWork, type Tx } from '@handraise/platform';
import { AgentsRepository } from './db/agents.repository';
import { EngagementsRepository } from './db/engagements.repository';
import { PoolRepository, type ProfileRow } from './db/pool.repository';
import { publicName } from './domain/public-name';
import { minutesLeft } from './domain/rest';
import { presenceOf } from './domain/routability';

/** Agents as they and admins see them, and as customers may. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pool: PoolRepository,
    private readonly agents: AgentsRepository,
    private readonly engagements: EngagementsRepository,
    private readonly accounts: AccountsService,
    private readonly configuration: Configuration,
  ) {}

  /** Throws `NOT_FOUND`. */
  get(agentId: AgentId): Promise<AgentProfile> {
    return this.unitOfWork.run(async (tx) => {
      const [profile] = await this.profiles(tx, [await this.row(tx, agentId)]);
      if (!profile) throw notFound('agent');
      return profile;
    });
  }

  /** With the agent's own fatigue, and whom to write to: nobody may be decided about without a way to object. */
  getOwn(agentId: AgentId): Promise<AgentProfile> {
    return this.unitOfWork.run(async (tx) => {
      const [profile] = await this.profiles(tx, [await this.row(tx, agentId)]);
      if (!profile) throw notFound('agent');
      const worked = await this.engagements.worked(tx, agentId);
      const { restUntil } = await this.agents.get(tx, agentId);
      const fatigue = {
        engagedMinutes: Math.floor(worked.engagedMinutes),
        onlineMinutes: Math.floor(worked.onlineMinutes),
        minutesLeft: Math.max(0, Math.ceil(minutesLeft(worked))),
        restUntil: restUntil?.toISOString() ?? null,
      };
      const { CONTACT_EMAIL, ADMIN_EMAIL } = this.configuration.env;
      return { ...profile, fatigue, contact: CONTACT_EMAIL ?? ADMIN_EMAIL ?? FIRST_ADMIN_EMAIL };
    });
  }

  /** For admins, newest first. */
  list({ status, after, limit }: InputOf<Commands['listAgents']>): Promise<ResultOf<Commands['listAgents']>> {
    return this.unitOfWork.run(async (tx) => {
      const page = { limit: limit + 1, ...(status ? { status } : {}), ...(after ? { after } : {}) };
      const rows = await this.pool.listProfiles(tx, page);
      const shown = rows.slice(0, limit);
      const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null;
      return { data: await this.profiles(tx, shown), next };
    });
  }

  /** Who works or is ready to, in a fixed order, for the live board. */
  listWorking(limit: number): Promise<AgentProfile[]> {
    return this.unitOfWork.run(async (tx) => this.profiles(tx, await this.pool.listWorking(tx, limit)));
  }

  /** What a customer sees of the person who helps. */
  async getCard(agentId: AgentId, tx?: Tx): Promise<AgentCard> {
    const { name, languages, simulated } = await this.agents.getCard(agentId, tx);
    return { id: agentId, name: publicName(name ?? ''), languages, verified: !simulated, simulated };
  }

  /** With the names of the agents and of those who decided about them. */
  private async profiles(tx: Tx, rows: readonly ProfileRow[]): Promise<AgentProfile[]> {
    const ids: AccountId[] = rows.flatMap(({ id, decidedBy }) => (decidedBy ? [id, decidedBy] : [id]));
    const accounts = await this.accounts.findMany(tx, [...new Set(ids)]);
    return rows.map((row) => toProfile(row, accounts));
  }

  private async row(tx: Tx, agentId: AgentId): Promise<ProfileRow> {
    const row = await this.pool.findProfile(tx, agentId);
    if (!row) throw notFound('agent');
    return row;
  }
}

function toProfile(row: ProfileRow, accounts: ReadonlyMap<AccountId, Account>): AgentProfile {
  const { id, status, country, timezone, simulated, skills, languages, used, reserved, capacity, sessions } = row;
  const account = accounts.get(id);
  return {
    id,
    email: account?.email ?? '',
    name: account?.name ?? '',
    country,
    timezone,
    status,
    languages,
    skills,
    simulated,
    presence: presenceOf(row),
    load: { used, reserved, capacity, sessions },
    decisionReasons: row.reasons,
    decision: decisionOf(row, accounts),
    createdAt: row.createdAt.toISOString(),
  };
}

function decisionOf({ decidedBy, decidedAt }: ProfileRow, accounts: ReadonlyMap<AccountId, Account>) {
  if (!decidedBy || !decidedAt) return null;
  return { by: accounts.get(decidedBy)?.name || 'an admin who has left', at: decidedAt.toISOString() };
}
