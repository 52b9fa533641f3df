/** Where clients get access tokens from. */
export interface TokenSource {
  /** A token that is good for a while; `refused` names one that the server no longer takes. */
  get(refused?: string): Promise<string | undefined>;
  /** How long the newest token is still good for, by our own count since it came. */
  millisecondsLeft(): number;
}

interface FreshToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

/** Renewed this long before the end, so that no request meets an ended token. */
const EARLY_MS = 60_000;

/** Keeps one access token in memory, renews it in time, and never asks for two at once. */
export class TokenKeeper implements TokenSource {
  private token: string | undefined;
  private endsAt = 0;
  private renewal: Promise<string | undefined> | undefined;

  /** `renew` answers undefined when there is nobody to get a token for. */
  constructor(private readonly renew: () => Promise<FreshToken | undefined>) {}

  async get(refused?: string): Promise<string | undefined> {
    if (this.token !== undefined && this.token !== refused && this.millisecondsLeft() > EARLY_MS) return this.token;
    this.renewal ??= this.fetch().finally(() => (this.renewal = undefined));
    return this.renewal;
  }

  /** Takes a token that came with another answer, such as a login. */
  set(fresh: FreshToken | undefined): void {
    this.token = fresh?.accessToken;
    this.endsAt = fresh ? Date.now() + fresh.expiresInSeconds * 1000 : 0;
  }

  millisecondsLeft(): number {
    return this.endsAt - Date.now();
  }

  private async fetch(): Promise<string | undefined> {
    this.set(await this.renew());
    return this.token;
  }
}
