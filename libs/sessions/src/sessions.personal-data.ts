import { PersonalDataOf, UnitOfWork, type PersonalData, type Subject, type Tx } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { ERASE_AGENT, ERASE_CUSTOMER, EXPORT_RATINGS, EXPORT_SESSIONS } from './db/statements';
import { DeparturesService } from './departures.service';

/** Ratings' comments and agents' notes are words about a customer. */
@Injectable()
@PersonalDataOf('sessions')
export class SessionsPersonalData implements PersonalData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly departures: DeparturesService,
  ) {}

  /** Agents get their own notes, customers their own ratings; neither sees the other's. */
  async export(subject: Subject): Promise<Record<string, unknown>> {
    if (subject.kind === 'agent') return { sessions: await this.unitOfWork.query(EXPORT_SESSIONS, [subject.id]) };
    return { ratings: await this.unitOfWork.query(EXPORT_RATINGS, [subject.id]) };
  }

  async erase(tx: Tx, subject: Subject): Promise<void> {
    if (subject.kind === 'customer') await this.departures.endAllOfCustomer(tx, subject.id);
    await tx.query(subject.kind === 'customer' ? ERASE_CUSTOMER : ERASE_AGENT, [subject.id]);
  }
}
