import type { CommandResult } from './http-client';
import { TokenKeeper } from './token-keeper';

type Tokens = CommandResult<'login'>;
export type Principal = Tokens['principal'];

/** Where the refresh token survives a reload. */
export interface TokenShelf {
  read(): string | null;
  write(token: string | null): void;
  /** Runs the work while no other tab does: a refresh token may be used only once. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** What becomes of a refresh: new tokens, or a login that has ended. Anything else is thrown and may be tried again. */
export type Refresh = (refreshToken: string) => Promise<Tokens | 'ended'>;

/** The login of an agent or an admin: the access token lives in memory only, the refresh token on the shelf. */
export class LoginSession {
  readonly tokens = new TokenKeeper(() => this.renew());
  private who: Principal | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly refresh: Refresh,
    private readonly shelf: TokenShelf,
  ) {}

  /** Who is logged in. */
  readonly principal = (): Principal | undefined => this.who;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Whether somebody is logged in, asking the server where only a refresh token is left. */
  async isAlive(): Promise<boolean> {
    return (await this.tokens.get()) !== undefined;
  }

  begin(tokens: Tokens): void {
    this.tokens.set(tokens);
    this.keep(tokens);
  }

  end(): void {
    this.shelf.write(null);
    this.tokens.set(undefined);
    this.announce(undefined);
  }

  private renew(): Promise<Tokens | undefined> {
    return this.shelf.alone(async () => {
      const refreshToken = this.shelf.read();
      const tokens = refreshToken === null ? 'ended' : await this.refresh(refreshToken);
      if (tokens !== 'ended') return this.keep(tokens);
      this.end();
      return undefined;
    });
  }

  private keep(tokens: Tokens): Tokens {
    this.shelf.write(tokens.refreshToken);
    this.announce(tokens.principal);
    return tokens;
  }

  private announce(who: Principal | undefined): void {
    if (this.who?.id === who?.id) return;
    this.who = who;
    for (const listener of this.listeners) listener();
  }
}
