import { ConversationsService, heldCard } from '@handraise/conversations';
import type { Choice, Handoff } from '@handraise/contracts';
import { DomainError, notFound, type ConversationId, type CustomerId, type HandoffId } from '@handraise/kernel';
import { Deadlines, UnitOfWork, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { toHandoff, type HandoffRow } from '../db/rows';
import { MOVE_HANDOFF } from '../db/statements';
import { Doorbell } from '../leader/doorbell';
import { RoutingPolicyService } from '../routing-policy.service';
import { ComingBackService } from './coming-back.service';
import { HandoffsService } from './handoffs.service';

/** A choice stands this long; then the request is put aside. */
const CHOICE_MS = 24 * 3_600_000;
/** While an offer is ringing nobody is asked; it is looked at again after this. */
const RINGING_MS = 5000;

/** What the customer's choice says, as it came in. */
interface Chosen {
  readonly conversationId: ConversationId;
  readonly choice: Choice;
  /** Wanted for a call back. */
  readonly contact?: string | undefined;
}

/** The wait got longer than promised: what the customer is asked, and what each answer does. */
@Injectable()
export class ChoosingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conversations: ConversationsService,
    private readonly policies: RoutingPolicyService,
    private readonly handoffs: HandoffsService,
    private readonly comingBack: ComingBackService,
    private readonly deadlines: Deadlines,
    private readonly doorbell: Doorbell,
  ) {}

  /** The longest wait is over: the customer is asked, and may still be served meanwhile. */
  async offerChoice(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.handoffs.lockInOrder(tx, handoffId);
    if (handoff.status === 'offering') await this.deadlines.set(tx, 'handoff.choose', handoff.id, RINGING_MS);
    if (handoff.status !== 'ready') return;
    const [moved] = await tx.query<HandoffRow>(MOVE_HANDOFF, [handoff.id, 'choosing', null, null]);
    await this.conversations.appendSystemLine(tx, handoff.conversationId, 'choice_offered');
    await this.deadlines.set(tx, 'handoff.defer', handoff.id, CHOICE_MS);
    if (moved) this.handoffs.announce(tx, moved);
  }

  /**
   * What a customer chose: wait on, a call back, leave a message, or the assistant. Throws `VALIDATION_FAILED` for a call
   * back without a contact or with a card number for one, `CONFLICT` once a person is there. Who left something may choose again.
   */
  async choose(customerId: CustomerId, { conversationId, choice, contact }: Chosen): Promise<Handoff> {
    await this.handoffs.assertOwn(conversationId, customerId);
    if (choice === 'callback') assertContact(contact);
    return this.unitOfWork.run(async (tx) => {
      const handoff = await this.waitingOrAside(tx, conversationId);
      if (handoff.status === 'assigned') throw new DomainError('CONFLICT', 'A person is already here.');
      await this.conversations.appendSystemLine(tx, conversationId, 'choice_made', { choice });
      if (choice === 'wait') return toHandoff(await this.waitOn(tx, handoff));
      if (choice === 'ai') return toHandoff(await this.toAssistant(tx, handoff));
      return toHandoff(await this.comingBack.putAside(tx, handoff, { choice, contact }));
    });
  }

  /** Nobody chose for 24 h. */
  async deferUnchosen(tx: Tx, handoffId: HandoffId): Promise<void> {
    const handoff = await this.handoffs.lockInOrder(tx, handoffId);
    if (handoff.status === 'offering' && handoff.choiceOffered)
      await this.deadlines.set(tx, 'handoff.defer', handoff.id, RINGING_MS);
    if (handoff.status !== 'choosing') return;
    await this.conversations.appendSystemLine(tx, handoff.conversationId, 'nobody_available');
    await this.comingBack.putAside(tx, handoff);
  }

  /**
   * Who left something and comes back may choose again, also while the assistant answers something else: the request that
   * was put aside is in the line first, and the choice is applied to it there.
   */
  private async waitingOrAside(tx: Tx, conversationId: ConversationId): Promise<HandoffRow> {
    const conversation = await this.conversations.lock(tx, conversationId);
    const { status, control } = conversation;
    if (status !== 'deferred' && control !== 'ai') return this.handoffs.lockOpen(tx, conversationId);
    const aside = await this.comingBack.lockAside(tx, conversation);
    if (!aside) throw notFound('open request for a person');
    return this.comingBack.backToLine(tx, aside, CHOICE_MS);
  }

  private async waitOn(tx: Tx, handoff: HandoffRow): Promise<HandoffRow> {
    const { document } = await this.policies.current(tx);
    const status = handoff.status === 'choosing' ? 'ready' : handoff.status;
    const [moved] = await tx.query<HandoffRow>(MOVE_HANDOFF, [handoff.id, status, 'wait', null]);
    await this.deadlines.clear(tx, 'handoff.defer', handoff.id);
    await this.deadlines.set(tx, 'handoff.choose', handoff.id, document.maximumWaitSeconds[handoff.tier] * 1000);
    this.handoffs.announce(tx, moved ?? handoff);
    this.doorbell.ring(tx);
    return moved ?? handoff;
  }

  private async toAssistant(tx: Tx, handoff: HandoffRow): Promise<HandoffRow> {
    const ended = await this.handoffs.end(tx, handoff, { status: 'canceled', choice: 'ai' });
    await this.conversations.takeControl(tx, handoff.conversationId, 'ai');
    return ended;
  }
}

/** A redacted contact reaches nobody, so a card number is refused while the customer can still leave another. */
function assertContact(contact: string | undefined): void {
  if (!contact)
    throw new DomainError(
      'VALIDATION_FAILED',
      'contact: say how we can reach you, such as a phone number or an e-mail address',
    );
  if (heldCard(contact))
    throw new DomainError(
      'VALIDATION_FAILED',
      'contact: this looks like a card number; leave a phone number or an e-mail address',
    );
}
