import { AgentsService } from '@handraise/agents';
import { ConversationsService, redact } from '@handraise/conversations';
import { CustomersService } from '@handraise/customers';
import type { Choice, Handoff, SystemLine } from '@handraise/contracts';
import {
  assertMove,
  DomainError,
  notFound,
  type ConversationId,
  type CustomerId,
  type HandoffId,
  type OfferId,
} from '@handraise/kernel';
import { Deadlines, Ids, Notifier, Outbox, room, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toHandoff, type HandoffRow, type OfferRow, type ProfileRow } from './db/rows';
import * as statements from './db/statements';
import { handoffTransitions, WAITING_STATUSES } from './domain/handoff';
import { targetSeconds } from './domain/routing-policy';
import { Doorbell } from './leader/doorbell';
import { QueueView } from './leader/queue-view';
import { OffersService } from './offers.service';
import { RoutingPolicyService } from './routing-policy.service';

export interface HumanRequest {
  readonly conversationId: ConversationId;
  /** The customer asked, by button or in words; else a rule decided. */
  readonly asked: boolean;
  readonly reasons: readonly string[];
  readonly profile?: ProfileRow;
}

/** What a request is about when nothing was judged yet: anybody can take it. */
const UNKNOWN: Omit<ProfileRow, 'language'> = {
  intent: 'other',
  topic: 'general',
  skill: 'general',
  level: 1,
  complexity: 'S',
  estimatedMinutes: 6,
  risk: [],
};

/** How often it is looked whether somebody can take what was left for later. */
const COME_BACK_MS = 60_000;

/** What may happen to somebody who waits. */
const WAITING_DEADLINES = ['handoff.choose', 'handoff.defer', 'handoff.away', 'handoff.gone'];

/** How people are asked for, and how a request ends. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsService,
    private readonly customers: CustomersService,
    private readonly agents: AgentsService,
    private readonly policies: RoutingPolicyService,
    private readonly offers: OffersService,
    private readonly queue: QueueView,
    private readonly ids: Ids,
    private readonly outbox: Outbox,
    private readonly deadlines: Deadlines,
    private readonly notifier: Notifier,
    private readonly doorbell: Doorbell,
  ) {}

  /**
   * Puts a conversation in the line: control, notice and handoff in one transaction, so from here on the assistant is
   * silent (I14). An open request is returned as it is.
   */
  async requestHuman(tx: Tx, request: HumanRequest): Promise<HandoffRow> {
    const conversation = await this.conversations.lock(tx, request.conversationId);
    const [open] = await tx.query<HandoffRow>(statements.FIND_OPEN_HANDOFF, [conversation.id]);
    // one that is being settled, with the assistant already back in control, is in nobody's way
    if (open && conversation.control !== 'ai') return open;
    if (open) await this.end(tx, open, open.status === 'assigned' ? 'done' : 'canceled');
    if (conversation.status === 'closed')
      throw new DomainError('CONVERSATION_CLOSED', 'This conversation is closed; start a new one.');
    if (conversation.status !== 'open') await this.conversations.reopen(tx, conversation.id);
    const customer = await this.customers.getProfile(conversation.customerId, tx);
    const profile = request.profile ?? (await this.profileOf(tx, conversation.id, customer.locale));
    const policy = await this.policies.current(tx);
    const urgency = { tier: customer.tier, risk: profile.risk, asked: request.asked };
    const [handoff] = await tx.query<HandoffRow>(statements.INSERT_HANDOFF, [
      this.ids.next<HandoffId>(),
      conversation.id,
      customer.id,
      customer.tier,
      request.asked,
      request.reasons,
      profile.intent,
      profile.topic,
      profile.skill,
      profile.level,
      profile.complexity,
      profile.estimatedMinutes,
      profile.risk,
      profile.language,
      targetSeconds(policy.document, urgency),
      conversation.lastAgentId,
      policy.document.preferredAgentSeconds,
    ]);
    if (!handoff) throw new Error('a handoff was not stored');
    await this.conversations.takeControl(tx, conversation.id, 'queue');
    await this.conversations.appendSystemLine(tx, conversation.id, 'human_requested', { asked: request.asked });
    await this.deadlines.set(tx, 'handoff.choose', handoff.id, policy.document.maximumWaitSeconds[handoff.tier] * 1000);
    await this.outbox.add(tx, 'handoff.requested', {
      handoffId: handoff.id,
      conversationId: conversation.id,
      customerId: customer.id,
    });
    this.announce(tx, handoff);
    await this.doorbell.ring(tx);
    return handoff;
  }

  /** The button: valid as the very first act. */
  async requestByCustomer(conversationId: ConversationId, customerId: CustomerId): Promise<Handoff> {
    await this.assertOwn(conversationId, customerId);
    const handoff = await this.unitOfWork.run((tx) =>
      this.requestHuman(tx, { conversationId, asked: true, reasons: ['BUTTON'] }),
    );
    return this.withQueue(handoff);
  }

  /** Takes a request back; the assistant is in control again. */
  async cancelByCustomer(conversationId: ConversationId, customerId: CustomerId): Promise<void> {
    await this.assertOwn(conversationId, customerId);
    await this.unitOfWork.run(async (tx) => {
      const handoff = await this.lockOpen(tx, conversationId);
      if (handoff.status === 'assigned')
        throw new DomainError('CONFLICT', 'A person is already here. Say goodbye in the conversation.');
      await this.end(tx, handoff, 'canceled');
      await this.backToAssistant(tx, conversationId, 'human_request_canceled');
    });
  }

  /** What a customer chose when the wait got longer than promised. */
  async choose(
    conversationId: ConversationId,
    customerId: CustomerId,
    choice: Choice,
    contact?: string,
  ): Promise<Handoff> {
    await this.assertOwn(conversationId, customerId);
    if (choice === 'callback' && !contact)
      throw new DomainError(
        'VALIDATION_FAILED',
        'contact: say how we can reach you, such as a phone number or an e-mail address',
      );
    return this.unitOfWork.run(async (tx) => {
      const handoff = await this.lockOpen(tx, conversationId);
      if (handoff.status === 'assigned') throw new DomainError('CONFLICT', 'A person is already here.');
      await this.conversations.appendSystemLine(tx, conversationId, 'choice_made', { choice });
      if (choice === 'wait') return toHandoff(await this.waitOn(tx, handoff));
      const ended = await this.end(
        tx,
        handoff,
        choice === 'ai' ? 'canceled' : 'deferred',
        choice,
        contact && redact(contact).text,
      );
      if (choice !== 'ai') await this.deadlines.set(tx, 'handoff.come_back', handoff.id, COME_BACK_MS);
      if (choice === 'ai') await this.conversations.takeControl(tx, conversationId, 'ai');
      else await this.conversations.defer(tx, conversationId);
      return toHandoff(ended);
    });
  }

  /** The agent's part ended without a solution: back to the line, age kept, ahead of what came later (I5). */
  async requeue(tx: Tx, handoffId: HandoffId): Promise<void> {
    const [handoff] = await tx.query<HandoffRow>(statements.REQUEUE_HANDOFF, [handoffId]);
    if (!handoff) throw notFound('handoff');
    await this.conversations.takeControl(tx, handoff.conversationId, 'queue');
    const { document } = await this.policies.current(tx);
    await this.deadlines.set(tx, 'handoff.choose', handoff.id, document.maximumWaitSeconds[handoff.tier] * 1000);
    this.announce(tx, handoff);
    await this.doorbell.ring(tx);
  }

  /** An agent accepted: the losers of a hedge are told, and nobody waits any more. */
  async afterAccept(tx: Tx, handoffId: HandoffId, offerId: OfferId): Promise<void> {
    const handoff = await this.get(tx, handoffId);
    await this.offers.announceTaken(tx, handoff, offerId);
    await this.clearDeadlines(tx, handoffId);
    this.announce(tx, handoff);
    await this.doorbell.ring(tx);
  }

  /** Nobody has been there for a long time: the assistant is in control when the customer returns. */
  async cancelAbandoned(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.lockInOrder(tx, handoffId);
    if (!handoff || !WAITING_STATUSES.includes(handoff.status)) return;
    await this.end(tx, handoff, 'canceled');
    await this.backToAssistant(tx, handoff.conversationId, 'human_request_canceled');
  }

  /** The session that served it has ended. */
  async finish(tx: Tx, handoffId: HandoffId): Promise<void> {
    const [handoff] = await tx.query<HandoffRow>(statements.LOCK_HANDOFF, [handoffId]);
    if (handoff?.status === 'assigned') await this.end(tx, handoff, 'done');
  }

  /** The conversation was settled while somebody waited. */
  async cancelFor(tx: Tx, conversationId: ConversationId): Promise<void> {
    const { control } = await this.conversations.lock(tx, conversationId);
    // somebody who asked again in the meantime waits rightly
    if (control !== 'ai') return;
    await this.cancelOpen(tx, conversationId);
  }

  /** Nobody is to come, whoever is in control. */
  async cancelOpen(tx: Tx, conversationId: ConversationId): Promise<void> {
    const [handoff] = await tx.query<HandoffRow>(statements.LOCK_OPEN_HANDOFF, [conversationId]);
    if (handoff && handoff.status !== 'assigned') await this.end(tx, handoff, 'canceled');
  }

  /** The longest wait is over: the customer is asked, and may still be served meanwhile. */
  async offerChoice(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.lockInOrder(tx, handoffId);
    if (!handoff || (handoff.status !== 'ready' && handoff.status !== 'offering')) return;
    if (handoff.status === 'offering') {
      await this.deadlines.set(tx, 'handoff.choose', handoff.id, 5000);
      return;
    }
    const [moved] = await tx.query<HandoffRow>(statements.MOVE_HANDOFF, [handoff.id, 'choosing', null, null]);
    await this.conversations.appendSystemLine(tx, handoff.conversationId, 'choice_offered');
    await this.deadlines.set(tx, 'handoff.defer', handoff.id, 24 * 3600 * 1000);
    if (moved) this.announce(tx, moved);
  }

  /** Nobody chose for 24 h. */
  async deferUnchosen(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.lockInOrder(tx, handoffId);
    if (handoff?.status === 'offering' && handoff.choiceOffered)
      await this.deadlines.set(tx, 'handoff.defer', handoff.id, 5000);
    if (handoff?.status !== 'choosing') return;
    await this.end(tx, handoff, 'deferred');
    await this.deadlines.set(tx, 'handoff.come_back', handoff.id, COME_BACK_MS);
    await this.conversations.appendSystemLine(tx, handoff.conversationId, 'nobody_available');
    await this.conversations.defer(tx, handoff.conversationId);
  }

  /**
   * Somebody left a message or a contact: as soon as a person has room, the request is back in the line, with its age.
   * When the customer has gone on in the meantime it is void.
   */
  async bringBack(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.lockInOrder(tx, handoffId);
    if (handoff?.status !== 'deferred') return;
    const conversation = await this.conversations.get(handoff.conversationId, tx);
    if (conversation.status !== 'deferred') {
      await this.end(tx, handoff, 'canceled');
      return;
    }
    const free = (await this.agents.findRoutable(tx)).some(({ room: units, simulated }) => units > 0 && !simulated);
    if (!free) {
      await this.deadlines.set(tx, 'handoff.come_back', handoff.id, COME_BACK_MS);
      return;
    }
    const [ready] = await tx.query<HandoffRow>(statements.BRING_BACK, [handoff.id]);
    await this.conversations.takeControl(tx, handoff.conversationId, 'queue');
    await this.deadlines.set(tx, 'handoff.choose', handoff.id, COME_BACK_MS);
    if (ready) this.announce(tx, ready);
    await this.doorbell.ring(tx);
  }

  /** What the customer left for a call back, for the agent who serves it. */
  async findContact(handoffId: HandoffId): Promise<string | undefined> {
    const [found] = await this.unitOfWork.query<{ contact: string | null }>(statements.FIND_CONTACT, [handoffId]);
    return found?.contact ?? undefined;
  }

  async saveProfile(tx: Tx, conversationId: ConversationId, profile: ProfileRow): Promise<void> {
    const { intent, topic, skill, level, complexity, estimatedMinutes, risk, language } = profile;
    await tx.query(statements.SAVE_PROFILE, [
      conversationId,
      intent,
      topic,
      skill,
      level,
      complexity,
      estimatedMinutes,
      risk,
      language,
    ]);
  }

  async findOpen(conversationId: ConversationId): Promise<Handoff | undefined> {
    const [open] = await this.unitOfWork.query<HandoffRow>(statements.FIND_OPEN_HANDOFF, [conversationId]);
    return open && this.withQueue(open);
  }

  async get(tx: Tx, handoffId: HandoffId): Promise<HandoffRow> {
    const [handoff] = await tx.query<HandoffRow>(statements.FIND_HANDOFF, [handoffId]);
    if (!handoff) throw notFound('handoff');
    return handoff;
  }

  async listWaiting(limit: number): Promise<Handoff[]> {
    const rows = await this.unitOfWork.query<HandoffRow>(statements.LIST_WAITING, [limit]);
    return Promise.all(rows.map((row) => this.withQueue(row)));
  }

  /** The line in its order, for the live board. */
  findWaiting(limit: number): Promise<HandoffRow[]> {
    return this.unitOfWork.query<HandoffRow>(statements.LIST_WAITING, [limit]);
  }

  /** Tells the customer where the request stands. */
  announce(tx: Tx, row: HandoffRow): void {
    this.notifier.send(tx, room.customer(row.customerId), 'handoff:changed', { handoff: toHandoff(row) });
    tx.afterCommit(() => this.queue.refresh());
  }

  private async end(
    tx: Tx,
    handoff: HandoffRow,
    status: 'done' | 'canceled' | 'deferred',
    choice: Choice | null = null,
    contact: string | null = null,
  ): Promise<HandoffRow> {
    assertMove(handoffTransitions, handoff.status, status);
    const live = await tx.query<OfferRow>(statements.LIVE_OFFERS_OF_HANDOFF, [handoff.id]);
    for (const offer of live) await this.offers.end(tx, offer.id, 'canceled', 'the customer does not wait any more');
    const [ended] = await tx.query<HandoffRow>(statements.MOVE_HANDOFF, [handoff.id, status, choice, contact]);
    if (!ended) throw notFound('handoff');
    await this.clearDeadlines(tx, handoff.id);
    await this.outbox.add(tx, 'handoff.changed', { handoffId: handoff.id, status });
    this.announce(tx, ended);
    return ended;
  }

  private async clearDeadlines(tx: Tx, handoffId: HandoffId): Promise<void> {
    await this.deadlines.clear(tx, WAITING_DEADLINES, handoffId);
  }

  private async waitOn(tx: Tx, handoff: HandoffRow): Promise<HandoffRow> {
    const { document } = await this.policies.current(tx);
    const status = handoff.status === 'choosing' ? 'ready' : handoff.status;
    const [moved] = await tx.query<HandoffRow>(statements.MOVE_HANDOFF, [handoff.id, status, 'wait', null]);
    await this.deadlines.clear(tx, 'handoff.defer', handoff.id);
    await this.deadlines.set(tx, 'handoff.choose', handoff.id, document.maximumWaitSeconds[handoff.tier] * 1000);
    this.announce(tx, moved ?? handoff);
    await this.doorbell.ring(tx);
    return moved ?? handoff;
  }

  private async backToAssistant(tx: Tx, conversationId: ConversationId, line: SystemLine['code']): Promise<void> {
    await this.conversations.takeControl(tx, conversationId, 'ai');
    await this.conversations.appendSystemLine(tx, conversationId, line);
  }

  /** Conversation, then handoff: the order of the accept, so that nobody deadlocks. */
  private async lockInOrder(tx: Tx, handoffId: HandoffId): Promise<HandoffRow | undefined> {
    const { conversationId } = await this.get(tx, handoffId);
    await this.conversations.lock(tx, conversationId);
    const [handoff] = await tx.query<HandoffRow>(statements.LOCK_HANDOFF, [handoffId]);
    return handoff;
  }

  private async lockOpen(tx: Tx, conversationId: ConversationId): Promise<HandoffRow> {
    await this.conversations.lock(tx, conversationId);
    const [handoff] = await tx.query<HandoffRow>(statements.LOCK_OPEN_HANDOFF, [conversationId]);
    if (!handoff) throw notFound('open request for a person');
    return handoff;
  }

  private async assertOwn(conversationId: ConversationId, customerId: CustomerId): Promise<void> {
    if ((await this.conversations.get(conversationId)).customerId !== customerId) throw notFound('conversation');
  }

  private async profileOf(tx: Tx, conversationId: ConversationId, locale: string | undefined): Promise<ProfileRow> {
    const [profile] = await tx.query<ProfileRow>(statements.FIND_PROFILE, [conversationId]);
    return profile ?? { ...UNKNOWN, language: locale ?? 'en' };
  }

  private async withQueue(row: HandoffRow): Promise<Handoff> {
    return toHandoff(row, await this.queue.factsOf(row.id));
  }
}
