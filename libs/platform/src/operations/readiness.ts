import { Injectable } from '@nestjs/common';

/** What must be loaded before this node should get traffic; each library reports its own part. */
@Injectable()
export class Readiness {
  private readonly parts = new Map<string, string>();

  /** Announces a part that is being loaded. */
  expect(part: string): void {
    this.parts.set(part, 'loading');
  }

  /** From now on this part holds nothing up. */
  done(part: string): void {
    this.parts.set(part, 'ok');
  }

  /** From here on the node drains: load balancers should look elsewhere. */
  drain(): void {
    this.parts.set('node', 'draining');
  }

  /** New commands and sockets are refused then; what runs ends. */
  isDraining(): boolean {
    return this.parts.get('node') === 'draining';
  }

  /** By part: `loading`, `ok` or `draining`. */
  states(): Record<string, string> {
    return Object.fromEntries(this.parts);
  }
}
