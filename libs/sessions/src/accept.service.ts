import { AgentsService } from '@handraise/agents';
import type { Packet } from '@handraise/contracts';
import { ConversationsService } from '@handraise/conversations';
import { DispatchService } from '@handraise/dispatch';
import { DomainError, notFound, type AgentId, type OfferId, type SessionId } from '@handraise/kernel';
import { Ids, isDuplicate, Notifier, Outbox, room, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toSession, type SessionRow } from './db/rows';
import * as statements from './db/statements';
import { CUSTOMER_GONE_MS, FIRST_REPLY_MS, NUDGE_MS } from './domain/session';
import { PacketsService } from './packets.service';

/** What the winner gets at once, so that the first word needs no further request. */
export interface Accepted {
  readonly session: SessionRow;
  readonly packet: Packet;
}

/** An offer of the agent's own that is not accepted so far. */
interface NoSession {
  readonly id: null;
}

/** What falls due unless something happens: kind → milliseconds from the accept. */
const FIRST_DEADLINES = {
  'session.first_reply': FIRST_REPLY_MS,
  'session.nudge': NUDGE_MS,
  'session.quiet': CUSTOMER_GONE_MS,
};

/** The accept: the race is settled in the database, then the customer and the agent's devices are told. */
@Injectable()
export class AcceptService {
  /** Of each agent and offer: a repeat shares the answer, and waits for no lock with a connection in hand. */
  private readonly underWay = new Map<string, Promise<Accepted>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dispatch: DispatchService,
    private readonly conversations: ConversationsService,
    private readonly agents: AgentsService,
    private readonly packets: PacketsService,
    private readonly ids: Ids,
    private readonly outbox: Outbox,
    private readonly notifier: Notifier,
  ) {}

  /**
   * Takes the work (I1, I2). Losers get `OFFER_TAKEN`, who is too late `OFFER_EXPIRED`; the winner asking again gets the
   * same session.
   */
  accept(offerId: OfferId, agentId: AgentId): Promise<Accepted> {
    const key = `${offerId}/${agentId}`;
    const known = this.underWay.get(key);
    if (known) return known;
    const answer = this.acceptOnce(offerId, agentId).finally(() => this.underWay.delete(key));
    this.underWay.set(key, answer);
    return answer;
  }

  /** The packet is read after the commit: only who has accepted sees a word of the conversation (I11). */
  private async acceptOnce(offerId: OfferId, agentId: AgentId): Promise<Accepted> {
    const known = await this.findAccepted(offerId, agentId);
    const session = known ?? (await this.unitOfWork.run((tx) => this.take(tx, offerId, agentId)));
    return { session, packet: await this.packets.of(session) };
  }

  /** Strangers and repeats, which take no part in the race, hold no lock and no transaction. */
  private async findAccepted(offerId: OfferId, agentId: AgentId): Promise<SessionRow | undefined> {
    const [own] = await this.unitOfWork.query<SessionRow | NoSession>(statements.FIND_ACCEPTED, [offerId, agentId]);
    if (!own) throw notFound('offer');
    return own.id === null ? undefined : own;
  }

  private async take(tx: Tx, offerId: OfferId, agentId: AgentId): Promise<SessionRow> {
    const id = this.ids.next<SessionId>();
    const accept = [offerId, agentId, id, JSON.stringify(FIRST_DEADLINES)];
    const [session] = await tx.query<SessionRow>(statements.ACCEPT, accept).catch(refuseWhileWrapping);
    if (!session) throw notFound('session');
    if (session.id === id) await this.begin(tx, session);
    return session;
  }

  /** Only the accept that made the session tells anybody; a repeat gets the answer and is silent. */
  private async begin(tx: Tx, session: SessionRow): Promise<void> {
    const { id, agentId, conversationId, handoffId, offerId, customerId } = session;
    const card = await this.agents.getCard(agentId, tx);
    const { name, simulated } = card;
    await this.dispatch.afterAccept(tx, handoffId);
    await this.conversations.announceControl(tx, conversationId);
    await this.conversations.appendSystemLine(tx, conversationId, 'human_joined', { name, agentId, simulated });
    const started = { sessionId: id, conversationId, agentId, handoffId, offerId, simulated };
    await this.outbox.add(tx, 'session.started', started);
    this.notifier.join(tx, room.agent(agentId), room.conversation(conversationId));
    const joined = { conversationId, sessionId: id, agent: card };
    this.notifier.send(tx, room.customer(customerId), 'session:started', joined);
    this.notifier.send(tx, room.agent(agentId), 'session:changed', { session: toSession(session) });
  }
}

/** The session of before is about to end, because the customer asked again; the next try finds it ended. */
function refuseWhileWrapping(error: unknown): never {
  if (!isDuplicate(error, 'sessions_one_open_per_conversation')) throw error;
  throw new DomainError('CONFLICT', 'The last session of this conversation is just ending; accept again.');
}
