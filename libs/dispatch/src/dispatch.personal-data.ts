import { PersonalDataOf, UnitOfWork, type PersonalData, type Subject, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import type { ConversationId, CustomerId } from '@handraise/kernel';
import { ERASE_CONTACT, ERASE_REASONS, EXPORT_HANDOFFS, OPEN_OF_CUSTOMER } from './db/statements';
import { AskingService } from './handoffs/asking.service';

/** Requests for a person: the contact left for a callback and the reasons of declines are personal. */
@Injectable()
@PersonalDataOf('dispatch')
export class DispatchPersonalData implements PersonalData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asking: AskingService,
  ) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    return subject.kind === 'customer' ? { handoffs: await this.unitOfWork.query(EXPORT_HANDOFFS, [subject.id]) } : {};
  }

  async erase(tx: Tx, subject: Subject): Promise<void> {
    if (subject.kind === 'customer') await this.endWaiting(tx, subject.id);
    for (const statement of [ERASE_CONTACT, ERASE_REASONS]) await tx.query(statement, [subject.id]);
  }

  /** Who is erased waits for nobody: their open requests are canceled, and the offers for them withdrawn. */
  private async endWaiting(tx: Tx, customerId: CustomerId): Promise<void> {
    const open = await tx.query<{ conversationId: ConversationId }>(OPEN_OF_CUSTOMER, [customerId]);
    for (const { conversationId } of open) await this.asking.cancelOpen(tx, conversationId);
  }
}
