import { createHttpClient, RequestError, routes, type CommandInput, type HttpClient } from '@handraise/client';
import { createHmac } from 'node:crypto';
import { AgentLogin, type Credentials } from '../people/agent-login';
import type { AgentPersona } from '../people/agent-cast';
import type { Breach } from './thread-audit';

/** What only an admin can do for the demo: hire its agents, make customers VIPs, verify the books and the log. */
export class AdminDesk {
  private readonly http: HttpClient;
  private readonly open: HttpClient;

  constructor(
    url: string,
    private readonly admin: Credentials,
  ) {
    this.http = new AgentLogin(url, admin).http;
    this.open = createHttpClient({ baseUrl: url, routes });
  }

  /** Applies for an agent, approves and certifies; one who was hired by an earlier demo is only logged in. */
  async hire({ name, application }: AgentPersona): Promise<Credentials> {
    const email = `${name.toLowerCase()}@demo-market.example`;
    // Nobody can guess it who does not know the admin's, and the next demo finds it again.
    const password = createHmac('sha256', this.admin.password).update(email).digest('base64url');
    const credentials = { email, password };
    if (await this.isHired(credentials)) return credentials;
    const { id: agentId } = await this.open.call('applyAsAgent', { ...credentials, ...application });
    await this.http.call('approveAgent', { agentId });
    const { languages, skills } = application;
    await this.http.call('certifyAgent', { agentId, languages, skills });
    return credentials;
  }

  /** Through the admin's command, since no simulated host signs a token. */
  async makeVip(customerId: CommandInput<'updateCustomer'>['customerId']): Promise<void> {
    await this.http.call('updateCustomer', { customerId, tier: 'vip' });
  }

  /** Two statements of the server about itself: the books balance, and the chain of decisions is whole. */
  async verify(): Promise<{ transactions: number; records: number; breaches: Breach[] }> {
    const [ledger, log] = await Promise.all([
      this.http.call('verifyLedger', {}),
      this.http.call('verifyDecisionLog', {}),
    ]);
    const breaches = [
      ...ledger.problems.map((detail) => ({ invariant: 'I7', detail })),
      ...log.problems.map((detail) => ({ invariant: 'I13', detail })),
    ];
    return { transactions: ledger.transactions, records: log.records, breaches };
  }

  /** By trying the login: there is no command that finds an agent by e-mail address. */
  private async isHired(credentials: Credentials): Promise<boolean> {
    try {
      await this.open.call('login', credentials);
      return true;
    } catch (error) {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') return false;
      throw error;
    }
  }
}
