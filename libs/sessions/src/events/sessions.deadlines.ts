import type { SessionId } from '@handraise/kernel';
import { OnDeadline, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { DeparturesService } from '../departures.service';
import { NudgesService } from '../nudges.service';
import { WrapUpsService } from '../wrap-ups.service';

/** What happens when a session's time is over. */
@Injectable()
export class SessionsDeadlines {
  constructor(
    private readonly departures: DeparturesService,
    private readonly nudges: NudgesService,
    private readonly wrapUps: WrapUpsService,
  ) {}

  /** 90 s after the accept. */
  @OnDeadline('session.first_reply')
  async onNoFirstReply(tx: Tx, subjectId: string): Promise<void> {
    await this.departures.releaseUnanswered(tx, subjectId as SessionId);
  }

  /** 3 minutes after the customer's last word, and again after each further silence. */
  @OnDeadline('session.nudge')
  async onSilence(tx: Tx, subjectId: string): Promise<void> {
    await this.nudges.nudge(tx, subjectId as SessionId);
  }

  /** 15 minutes after the customer's last word. */
  @OnDeadline('session.quiet')
  async onQuiet(tx: Tx, subjectId: string): Promise<void> {
    await this.departures.endQuiet(tx, subjectId as SessionId);
  }

  /** 60 s after the customer confirmed. */
  @OnDeadline('session.wrap_up')
  async onWrapUpOver(tx: Tx, subjectId: string): Promise<void> {
    await this.wrapUps.end(tx, subjectId as SessionId);
  }
}
