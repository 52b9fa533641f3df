import { Injectable } from '@nestjs/common';
import type { commands, ResultOf } from '@handraise/contracts';
import type { AgentId } from '@handraise/kernel';
import { UnitOfWork, type Tx } from '@handraise/platform';
import {
  FIND_ACCOUNT,
  INSERT_ACCOUNT,
  IS_OURS,
  PAYABLE,
  SET_STATUS,
  type PayoutAccountRow,
} from './db/payout-accounts.statements';
import { PracticeBank } from './practice-bank/practice-bank';
import { PayoutProvider } from './provider/payout-provider.port';
import { PublicAddress } from './public-address';

type PayoutAccount = ResultOf<typeof commands.setPayoutAccount>;

/** Where agents are paid: their accounts at the processor, which alone knows their bank details. */
@Injectable()
export class PayoutAccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: PayoutProvider,
    private readonly bank: PracticeBank,
    private readonly address: PublicAddress,
  ) {}

  /** How the agent's account stands, as last heard from the processor. */
  async get(agentId: AgentId): Promise<PayoutAccount> {
    return { status: (await this.find(agentId))?.status ?? 'none', practice: this.provider.practice };
  }

  /** Opens the agent's account if there is none, and gives the processor's page as long as something is missing. */
  async setUp(agentId: AgentId): Promise<PayoutAccount> {
    const account = (await this.find(agentId)) ?? (await this.open(agentId));
    const status = await this.refresh(account.providerAccountId);
    const { practice } = this.provider;
    if (status === 'active') return { status, practice };
    const onboardingUrl = await this.provider.onboardingLink(account.providerAccountId, this.onboardingPage());
    return { status, onboardingUrl, practice };
  }

  /** For the demo's agents: an account that can be paid at once. At a real processor only the agent can finish it. */
  async setUpForPractice(agentId: AgentId): Promise<void> {
    if (!this.provider.practice) return;
    const { onboardingUrl } = await this.setUp(agentId);
    const token = onboardingUrl?.split('/').at(-1);
    if (token !== undefined) await this.completePracticeOnboarding(token);
  }

  /** The accounts of these agents that money may be sent to now. */
  async findPayable(tx: Tx, agentIds: readonly AgentId[]): Promise<Map<AgentId, PayoutAccountRow>> {
    const rows = await tx.query<PayoutAccountRow>(PAYABLE, [agentIds, this.provider.name]);
    return new Map(rows.map((row) => [row.agentId, row]));
  }

  /** The practice bank's page: going through it activates the account. False for a link that is unknown or too old. */
  async completePracticeOnboarding(token: string): Promise<boolean> {
    const accountId = await this.bank.onboard(token);
    if (accountId === undefined) return false;
    await this.refresh(accountId);
    return true;
  }

  /** Reads an account of ours again. False for one that is not. */
  async refreshKnown(providerAccountId: string): Promise<boolean> {
    const known = await this.unitOfWork.query(IS_OURS, [providerAccountId]);
    if (known.length > 0) await this.refresh(providerAccountId);
    return known.length > 0;
  }

  private async open(agentId: AgentId): Promise<PayoutAccountRow> {
    const providerAccountId = await this.provider.createAccount(agentId);
    await this.unitOfWork.query(INSERT_ACCOUNT, [agentId, this.provider.name, providerAccountId]);
    const account = await this.find(agentId);
    if (account === undefined) throw new Error('a payout account that was just opened is gone');
    return account;
  }

  private async find(agentId: AgentId): Promise<PayoutAccountRow | undefined> {
    const [account] = await this.unitOfWork.query<PayoutAccountRow>(FIND_ACCOUNT, [agentId, this.provider.name]);
    return account;
  }

  private async refresh(providerAccountId: string): Promise<PayoutAccountRow['status']> {
    const status = await this.provider.accountStatus(providerAccountId);
    await this.unitOfWork.query(SET_STATUS, [providerAccountId, status]);
    return status;
  }

  private onboardingPage(): string {
    return this.provider.practice ? `${this.address.url()}/practice-bank/onboarding` : `${this.address.url()}/agent/`;
  }
}
