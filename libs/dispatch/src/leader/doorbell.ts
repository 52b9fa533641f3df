import { Signals, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';

const TOPIC = 'dispatch';

/** Rings, on whichever node leads, when something changed that a decision may depend on. */
@Injectable()
export class Doorbell {
  constructor(private readonly signals: Signals) {}

  /** Called once, by the market leader. A node that does not lead hears the ring and does nothing. */
  answer(listener: () => void): void {
    this.signals.on(TOPIC, listener);
  }

  /** After the commit of `tx`, and never when it rolls back. */
  ring(tx: Tx): void {
    this.signals.send(tx, TOPIC);
  }
}
