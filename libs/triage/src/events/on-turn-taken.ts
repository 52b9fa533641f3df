import type { EventPayload } from '@handraise/contracts';
import { ReactTo } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { TriageService } from '../triage.service';

/** A customer wrote while the assistant is in control. The models may take a moment, so no transaction is held meanwhile. */
@Injectable()
export class OnTurnTaken {
  constructor(private readonly triage: TriageService) {}

  @ReactTo('turn.taken')
  async handle(turn: EventPayload<'turn.taken'>): Promise<void> {
    await this.triage.decideTurn(turn);
  }
}
