import { createHttpClient, RequestError, routes, TokenKeeper, type HttpClient } from '@handraise/client';

/** Of an agent or an admin: both log in the same way. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A login that lasts: refreshes its tokens, and logs in anew when the refresh token is not taken any more. */
export class AgentLogin {
  readonly tokens = new TokenKeeper(() => this.renew());
  readonly http: HttpClient;
  private readonly open: HttpClient;
  private refreshToken: string | undefined;

  constructor(
    url: string,
    private readonly credentials: Credentials,
  ) {
    this.open = createHttpClient({ baseUrl: url, routes });
    this.http = createHttpClient({ baseUrl: url, routes, tokens: this.tokens });
  }

  private async renew() {
    const tokens = (await this.refresh()) ?? (await this.open.call('login', this.credentials));
    this.refreshToken = tokens.refreshToken;
    return tokens;
  }

  private async refresh() {
    const { refreshToken } = this;
    if (refreshToken === undefined) return undefined;
    // A refresh token may be used once only, so it is forgotten before it is known whether the answer arrives.
    this.refreshToken = undefined;
    try {
      return await this.open.call('refreshTokens', { refreshToken });
    } catch (error) {
      if (error instanceof RequestError && !error.transient) return undefined;
      throw error;
    }
  }
}
