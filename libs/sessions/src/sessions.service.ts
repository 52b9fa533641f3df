import { AgentsService } from '@handraise/agents';
import type { Outcome } from '@handraise/contracts';
import { DomainError, type AgentId, type SessionId } from '@handraise/kernel';
import { Deadlines, Outbox, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { SessionRow } from './db/rows';
import { FIRST_REPLY, MAY_HAVE_LEFT_FROM } from './db/statements';
import { MAY_HAVE_LEFT_MS } from './domain/session';
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

  /** Ends the 90 s in which the first word is due; analytics measures the time to a human by this event. */
  async noteFirstReply(tx: Tx, session: SessionRow): Promise<void> {
    const { id, conversationId, agentId } = session;
    await tx.query(FIRST_REPLY, [id]);
    await this.deadlines.clear(tx, 'session.first_reply', id);
    await this.outbox.add(tx, 'session.replied', { sessionId: id, conversationId, agentId });
  }

  /**
   * Ends the session with its outcome: capacity freed and earning booked here. A repeat gives the first answer, also
   * with another outcome. `SESSION_ENDED` after a release, `NOT_ALLOWED_BY_POLICY` where it is too early for the outcome.
   */
  async resolve(id: SessionId, agentId: AgentId, outcome: Outcome, note: string | undefined): Promise<Ended> {
    return this.unitOfWork.run(async (tx) => {
      const session = await this.lookup.lockOwn(tx, id, agentId);
      if (session.status === 'completed') {
        const card = await this.agents.getCard(agentId, tx);
        return { session, earning: await this.pay.book(tx, session, card) };
      }
      if (outcome === 'customer_left') await this.assertMayHaveLeft(tx, open(session));
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
  async release(id: SessionId, agentId: AgentId, reason: string): Promise<Ended> {
    return this.unitOfWork.run(async (tx) =>
      this.ends.release(tx, open(await this.lookup.lockOwn(tx, id, agentId)), 'agent', reason),
    );
  }

  /** That a customer left cannot be said right after the accept: they get the time to write a first word. */
  private async assertMayHaveLeft(tx: Tx, session: SessionRow): Promise<void> {
    if (await this.pay.customerWrote(tx, session)) return;
    const [wait] = await tx.query<{ from: Date; passed: boolean }>(MAY_HAVE_LEFT_FROM, [session.id, MAY_HAVE_LEFT_MS]);
    if (!wait || wait.passed) return;
    const from = wait.from.toISOString();
    throw new DomainError(
      'NOT_ALLOWED_BY_POLICY',
      `The customer may still write: that they left can be said from ${from.slice(11, 19)} UTC on, after 3 minutes without a word.`,
      { from },
    );
  }

  /** Everybody's open sessions, newest first, for the live board. */
  findAllOpen(limit: number): Promise<SessionRow[]> {
    return this.lookup.findAllOpen(limit);
  }

  /** How many are open, those in wrap-up too. */
  countOpen(): Promise<number> {
    return this.lookup.countOpen();
  }
}
