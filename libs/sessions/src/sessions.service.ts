import { AgentsService } from '@handraise/agents';
import type { Outcome } from '@handraise/contracts';
import type { AgentId, SessionId } from '@handraise/kernel';
import { Deadlines, Outbox, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';
import { FIRST_REPLY } from './db/statements';
import { SessionEnds, type Ended } from './session-ends.service';
import { open, SessionLookup } from './session-lookup.service';
import { SessionPay } from './session-pay.service';

/** What agents do with their own paid work after the accept: first word, resolve, hand back, release. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookup: SessionLookup,
    private readonly ends: SessionEnds,
    private readonly pay: SessionPay,
    private readonly agents: AgentsService,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
  ) {}

  async noteFirstReply(tx: Tx, session: SessionRow): Promise<void> {
    const { id, conversationId, agentId } = session;
    await tx.query(FIRST_REPLY, [id]);
    await this.deadlines.clear(tx, 'session.first_reply', id);
    await this.outbox.add(tx, 'session.replied', { sessionId: id, conversationId, agentId });
  }

  /**
   * Ends the session with its outcome: capacity freed and earning booked here. A repeat gives the first answer, also
   * with another outcome; `SESSION_ENDED` after a release.
   */
  async resolve(id: SessionId, agentId: AgentId, outcome: Outcome, note: string | undefined): Promise<Ended> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.lookup.lockOwn(tx, id, agentId);
      if (session.status === 'completed') {
        const card = await this.agents.getCard(agentId, tx);
        return { session, earning: await this.pay.book(tx, session, card) };
      }
      return this.ends.complete(tx, open(session), outcome, note ?? null);
    });
  }

  /** Ends the session and lets the assistant answer again. */
  async handBack(id: SessionId, agentId: AgentId, note: string): Promise<Ended> {
    return this.unitOfWork.run(async (tx) =>
      this.ends.handBack(tx, open(await this.lookup.lockOwn(tx, id, agentId)), note),
    );
  }

  /** Gives the work back to the line, paid at the floor for the minutes engaged. */
  async release(id: SessionId, agentId: AgentId, reason: string): Promise<SessionRow> {
    return this.unitOfWork.run(async (tx) =>
      this.ends.release(tx, open(await this.lookup.lockOwn(tx, id, agentId)), 'agent', reason),
    );
  }

  /** Everybody's open sessions, newest first, for the live board. */
  findAllOpen(limit: number): Promise<SessionRow[]> {
    return this.lookup.findAllOpen(limit);
  }
}
