import type { EventPayload } from '@handraise/contracts';
import { ConversationsService } from '@handraise/conversations';
import { OnEvent, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { AskingService } from '../handoffs/asking.service';

/** Triage judged a turn: what it is about is kept for a later request; when a person is needed, one is hailed now. */
@Injectable()
export class DispatchOnTriageDecided {
  constructor(
    private readonly asking: AskingService,
    private readonly conversations: ConversationsService,
  ) {}

  @OnEvent('triage.decided')
  async handle(tx: Tx, verdict: EventPayload<'triage.decided'>): Promise<void> {
    await this.asking.saveProfile(tx, verdict.conversationId, verdict);
    if (verdict.route === 'human')
      await this.hail(
        tx,
        verdict,
        verdict.asked,
        verdict.reasons.map(({ code }) => code),
      );
  }

  /** A VIP is hailed a person as soon as the assistant has no evidence; everybody else is offered one. */
  @OnEvent('assistant.abstained')
  async onAbstained(tx: Tx, abstained: EventPayload<'assistant.abstained'>): Promise<void> {
    if (abstained.tier === 'vip') await this.hail(tx, abstained, false, ['ASSISTANT_ABSTAINED']);
  }

  /**
   * The verdict is older than the conversation may be: who has asked by the button since then, or is being
   * served, is not asked for twice.
   */
  private async hail(
    tx: Tx,
    turn: EventPayload<'triage.decided'> | EventPayload<'assistant.abstained'>,
    asked: boolean,
    reasons: string[],
  ): Promise<void> {
    const conversation = await this.conversations.lock(tx, turn.conversationId);
    if (conversation.control !== 'ai' || conversation.status !== 'open') return;
    await this.asking.requestHuman(tx, { conversationId: turn.conversationId, asked, reasons, profile: turn });
  }
}
