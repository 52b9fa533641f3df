import { Injectable } from '@nestjs/common';

/** What must be loaded before this node should get traffic; each library reports its own part. */
@Injectable()
export class Readiness {
  private readonly parts = new Map<string, string>();

  /** Announces a part that is being loaded. */
  expect(part: string): void {
    this.parts.set(part, 'loading');
  }

  done(part: string): void {
    this.parts.set(part, 'ok');
  }

  /** From here on the node drains: load balancers should look elsewhere. */
  drain(): void {
    this.parts.set('node', 'draining');
  }

  isDraining(): boolean {
    return this.parts.get('node') === 'draining';
  }

  states(): Record<string, string> {
    return Object.fromEntries(this.parts);
  }
}
