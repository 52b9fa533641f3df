import { TokenKeeper, type CommandResult } from '@handraise/client';

type Tokens = CommandResult<'login'>;

/** Where the refresh token survives a reload. */
export interface TokenShelf {
  read(): string | null;
  write(token: string | null): void;
  /** Runs the work while no other tab does: a refresh token may be used only once. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** What becomes of a refresh: new tokens, or a login that has ended. Anything else is thrown and may be tried again. */
export type Refresh = (refreshToken: string) => Promise<Tokens | 'ended'>;

/** One admin's login: the access token lives in memory only, the refresh token on the shelf. */
export class LoginSession {
  readonly tokens = new TokenKeeper(() => this.renew());
  private admin: string | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly refresh: Refresh,
    private readonly shelf: TokenShelf,
  ) {}

  /** The admin's name while logged in. */
  readonly name = (): string | undefined => this.admin;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
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
    this.announce(tokens.principal.name);
    return tokens;
  }

  private announce(admin: string | undefined): void {
    if (this.admin === admin) return;
    this.admin = admin;
    for (const listener of this.listeners) listener();
  }
}
