import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@handraise/contracts';
import { ReactTo } from '@handraise/platform';
import { AssistantService } from '../assistant.service';

/** A verdict that leaves the turn to the assistant. */
@Injectable()
export class OnTriageDecided {
  constructor(private readonly assistant: AssistantService) {}

  /**
   * Outside of any transaction, because a model may be asked; the turn's row is what makes a repeat harmless.
   */
  @ReactTo('triage.decided')
  async handle(verdict: EventPayload<'triage.decided'>): Promise<void> {
    if (verdict.route !== 'human') await this.assistant.answerTurn(verdict);
  }
}
