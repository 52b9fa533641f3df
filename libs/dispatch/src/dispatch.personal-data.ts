import { PersonalDataOf, UnitOfWork, type PersonalData, type Subject, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { ERASE_CONTACT, EXPORT_HANDOFFS } from './db/statements';

/** Requests for a person: only the contact left for a callback is personal. */
@Injectable()
@PersonalDataOf('dispatch')
export class DispatchPersonalData implements PersonalData {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    return subject.kind === 'customer' ? { handoffs: await this.unitOfWork.query(EXPORT_HANDOFFS, [subject.id]) } : {};
  }

  async erase(tx: Tx, subject: Subject): Promise<void> {
    if (subject.kind === 'customer') await tx.query(ERASE_CONTACT, [subject.id]);
  }
}
