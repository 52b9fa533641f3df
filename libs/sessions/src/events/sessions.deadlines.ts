import type { SessionId } from '@handraise/kernel';
import { OnDeadline, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { SessionsService } from '../sessions.service';

/** What happens when a session's time is over. */
@Injectable()
export class SessionsDeadlines {
  constructor(private readonly sessions: SessionsService) {}

  @OnDeadline('session.first_reply')
  async onNoFirstReply(tx: Tx, subjectId: string): Promise<void> {
    await this.sessions.releaseUnanswered(tx, subjectId as SessionId);
  }

  @OnDeadline('session.quiet')
  async onQuiet(tx: Tx, subjectId: string): Promise<void> {
    await this.sessions.endQuiet(tx, subjectId as SessionId);
  }

  @OnDeadline('session.wrap_up')
  async onWrapUpOver(tx: Tx, subjectId: string): Promise<void> {
    await this.sessions.endWrapUp(tx, subjectId as SessionId);
  }
}
