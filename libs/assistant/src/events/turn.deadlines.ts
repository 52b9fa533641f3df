import { Injectable } from '@nestjs/common';
import type { EventPayload } from '@handraise/contracts';
import { Deadlines, OnDeadline, OnEvent, type Tx } from '@handraise/platform';
import { AssistantService } from '../assistant.service';
import { fromSubject, TURN_DEADLINE, TURN_DEADLINE_MS, toSubject } from '../assistant-turn';

/** Every turn has 20 s, from the moment it was taken: also when triage, the model or this process never comes back. */
@Injectable()
export class TurnDeadlines {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly assistant: AssistantService,
  ) {}

  /** With the event that triage gets too, so the deadline stands whatever becomes of triage. */
  @OnEvent('turn.taken')
  async set(tx: Tx, turn: EventPayload<'turn.taken'>): Promise<void> {
    await this.deadlines.set(tx, TURN_DEADLINE, toSubject(turn), TURN_DEADLINE_MS);
  }

  /** A person was asked for: there is nothing that the assistant could be late with, also when it is in control again. */
  @OnEvent('triage.decided')
  async clearForPerson(tx: Tx, verdict: EventPayload<'triage.decided'>): Promise<void> {
    if (verdict.route === 'human') await this.deadlines.clear(tx, TURN_DEADLINE, toSubject(verdict));
  }

  @OnDeadline(TURN_DEADLINE)
  async pass(tx: Tx, subject: string): Promise<void> {
    await this.assistant.giveUp(tx, fromSubject(subject));
  }
}
