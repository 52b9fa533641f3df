import { ConversationsService } from '@handraise/conversations';
import { CustomersService } from '@handraise/customers';
import type { Handoff, SystemLine } from '@handraise/contracts';
import { DomainError, type ConversationId, type CustomerId, type HandoffId } from '@handraise/kernel';
import { Deadlines, Ids, Outbox, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { HandoffRow, ProfileRow } from '../db/rows';
import * as statements from '../db/statements';
import { WAITING_STATUSES } from '../domain/handoff';
import { targetSeconds } from '../domain/routing-policy';
import { Doorbell } from '../leader/doorbell';
import { RoutingPolicyService } from '../routing-policy.service';
import { ComingBackService } from './coming-back.service';
import { HandoffsService } from './handoffs.service';

/**
 * Why a conversation is to get a person. With a `profile` that triage judged just now; else the stored one is
 * used, or none.
 */
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

/** How a person is asked for, and how the request is taken back. */
@Injectable()
export class AskingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsService,
    private readonly customers: CustomersService,
    private readonly policies: RoutingPolicyService,
    private readonly handoffs: HandoffsService,
    private readonly comingBack: ComingBackService,
    private readonly ids: Ids,
    private readonly outbox: Outbox,
    private readonly deadlines: Deadlines,
    private readonly doorbell: Doorbell,
  ) {}

  /**
   * Puts a conversation in the line: control, notice and handoff in one transaction, so from here on the assistant is
   * silent (I14). An open request is returned as it is, and what was left for later is taken up again with its age: one
   * matter is one request. Throws `CONVERSATION_CLOSED`.
   */
  async requestHuman(tx: Tx, request: HumanRequest): Promise<HandoffRow> {
    const conversation = await this.conversations.lock(tx, request.conversationId);
    const [open] = await tx.query<HandoffRow>(statements.FIND_OPEN_HANDOFF, [conversation.id]);
    // one that is being settled, with the assistant already back in control, is in nobody's way
    if (open && conversation.control !== 'ai') return open;
    if (open) await this.handoffs.end(tx, open, { status: open.status === 'assigned' ? 'done' : 'canceled' });
    if (conversation.status === 'closed')
      throw new DomainError('CONVERSATION_CLOSED', 'This conversation is closed; start a new one.');
    const aside = await this.comingBack.lockAside(tx, conversation);
    if (aside) return this.takeUp(tx, aside, request);
    if (conversation.status !== 'open') await this.conversations.reopen(tx, conversation.id);
    const handoff = await this.insert(tx, request, conversation);
    await this.conversations.takeControl(tx, conversation.id, 'queue');
    await this.conversations.appendSystemLine(tx, conversation.id, 'human_requested', { asked: request.asked });
    await this.outbox.add(tx, 'handoff.requested', {
      handoffId: handoff.id,
      conversationId: conversation.id,
      customerId: conversation.customerId,
    });
    this.handoffs.announce(tx, handoff);
    this.doorbell.ring(tx);
    return handoff;
  }

  private async takeUp(tx: Tx, aside: HandoffRow, { asked }: HumanRequest): Promise<HandoffRow> {
    const { document: policy } = await this.policies.current(tx);
    const ready = await this.comingBack.backToLine(tx, aside, policy.maximumWaitSeconds[aside.tier] * 1000);
    await this.conversations.appendSystemLine(tx, aside.conversationId, 'human_requested', { asked });
    return ready;
  }

  /** The button: valid as the very first act. */
  async requestByCustomer(conversationId: ConversationId, customerId: CustomerId): Promise<Handoff> {
    await this.handoffs.assertOwn(conversationId, customerId);
    const handoff = await this.unitOfWork.run((tx) =>
      this.requestHuman(tx, { conversationId, asked: true, reasons: ['BUTTON'] }),
    );
    return this.handoffs.withQueue(handoff);
  }

  /** Takes a request back; the assistant is in control again. Throws `CONFLICT` once a person is there. */
  async cancelByCustomer(conversationId: ConversationId, customerId: CustomerId): Promise<void> {
    await this.handoffs.assertOwn(conversationId, customerId);
    await this.unitOfWork.run(async (tx) => {
      const handoff = await this.handoffs.lockOpen(tx, conversationId);
      if (handoff.status === 'assigned')
        throw new DomainError('CONFLICT', 'A person is already here. Say goodbye in the conversation.');
      await this.handoffs.end(tx, handoff, { status: 'canceled' });
      await this.backToAssistant(tx, conversationId, 'human_request_canceled');
    });
  }

  /** Nobody has been there for a long time: the assistant is in control when the customer returns. */
  async cancelAbandoned(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.handoffs.lockInOrder(tx, handoffId);
    if (!WAITING_STATUSES.includes(handoff.status)) return;
    await this.handoffs.end(tx, handoff, { status: 'canceled' });
    await this.backToAssistant(tx, handoff.conversationId, 'human_request_canceled');
  }

  /** The conversation was settled while somebody waited. */
  async cancelFor(tx: Tx, conversationId: ConversationId): Promise<void> {
    const { control } = await this.conversations.lock(tx, conversationId);
    // somebody who asked again in the meantime waits rightly
    if (control === 'ai') await this.cancelOpen(tx, conversationId);
  }

  /** Nobody is to come, whoever is in control. */
  async cancelOpen(tx: Tx, conversationId: ConversationId): Promise<void> {
    const [handoff] = await tx.query<HandoffRow>(statements.LOCK_OPEN_HANDOFF, [conversationId]);
    if (handoff && handoff.status !== 'assigned') await this.handoffs.end(tx, handoff, { status: 'canceled' });
  }

  /** What triage judged the conversation to be about, for this request or a later one. */
  async saveProfile(tx: Tx, conversationId: ConversationId, profile: ProfileRow): Promise<void> {
    const { intent, topic, skill, level, complexity, estimatedMinutes, risk, language } = profile;
    const judged = [intent, topic, skill, level, complexity, estimatedMinutes, risk, language];
    await tx.query(statements.SAVE_PROFILE, [conversationId, ...judged]);
  }

  /**
   * Everything that orders and routes the request is copied onto its row: what triage says later, or an admin
   * changes, moves nobody in the line (I6).
   */
  private async insert(
    tx: Tx,
    { asked, reasons, profile: given }: HumanRequest,
    conversation: Awaited<ReturnType<ConversationsService['lock']>>,
  ): Promise<HandoffRow> {
    const { id: conversationId, customerId, lastAgentId } = conversation;
    const customer = await this.customers.getProfile(customerId, tx);
    const profile = given ?? (await this.profileOf(tx, conversationId, customer.locale));
    const { document: policy } = await this.policies.current(tx);
    const { intent, topic, skill, level, complexity, estimatedMinutes, risk, language } = profile;
    const target = targetSeconds(policy, { tier: customer.tier, risk, asked });
    const [handoff] = await tx.query<HandoffRow>(statements.INSERT_HANDOFF, [
      ...[this.ids.next<HandoffId>(), conversationId, customerId, customer.tier, asked, reasons],
      ...[intent, topic, skill, level, complexity, estimatedMinutes, risk, language],
      ...[target, lastAgentId, policy.preferredAgentSeconds],
    ]);
    if (!handoff) throw new Error('a handoff was not stored');
    await this.deadlines.set(tx, 'handoff.choose', handoff.id, policy.maximumWaitSeconds[handoff.tier] * 1000);
    return handoff;
  }

  private async profileOf(tx: Tx, conversationId: ConversationId, locale: string | undefined): Promise<ProfileRow> {
    const [profile] = await tx.query<ProfileRow>(statements.FIND_PROFILE, [conversationId]);
    return profile ?? { ...UNKNOWN, language: locale ?? 'en' };
  }

  private async backToAssistant(tx: Tx, conversationId: ConversationId, line: SystemLine['code']): Promise<void> {
    await this.conversations.takeControl(tx, conversationId, 'ai');
    await this.conversations.appendSystemLine(tx, conversationId, line);
  }
}
