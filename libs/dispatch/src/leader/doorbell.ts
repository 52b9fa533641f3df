import { Signals, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';

const TOPIC = 'dispatch';

/** Rings, on whichever node leads, when something changed that a decision may depend on. */
@Injectable()
export class Doorbell {
  constructor(private readonly signals: Signals) {}

  answer(listener: () => void): void {
    this.signals.on(TOPIC, listener);
  }

  ring(tx: Tx): Promise<void> {
    return this.signals.send(tx, TOPIC);
  }
}
