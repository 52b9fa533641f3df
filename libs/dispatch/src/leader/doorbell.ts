import { Injectable } from '@nestjs/common';
import type { Tx } from '@handraise/platform';

/** Rings when something changed that a decision may depend on. On other nodes the leader hears it with its next tick. */
@Injectable()
export class Doorbell {
  private listener: () => void = () => undefined;

  /** The leader of this node listens. */
  answer(listener: () => void): void {
    this.listener = listener;
  }

  ring(tx: Tx): void {
    tx.afterCommit(() => this.listener());
  }
}
