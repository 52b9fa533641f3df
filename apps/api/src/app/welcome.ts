import type { Credentials } from '@handraise/identity';
import type { Configuration } from '@handraise/platform';

interface Welcome {
  readonly url: string;
  readonly configuration: Configuration;
  /** Only when they were made by this start. */
  readonly credentials: Credentials | undefined;
}

/** Where to look, in the terminal. */
export function printWelcome({ url }: Welcome): void {
  process.stdout.write(`Handraise is at ${url}\n`);
}
