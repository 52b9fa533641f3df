import { PersonalDataOf, type PersonalData, type Subject } from '@handraise/platform';
import { Injectable } from '@nestjs/common';
import { DecisionsRepository } from './db/decisions.repository';

/** What was decided about a customer's turns. It holds opaque ids and labels only, so erasing leaves it as it is. */
@Injectable()
@PersonalDataOf('triage')
export class TriagePersonalData implements PersonalData {
  constructor(private readonly decisions: DecisionsRepository) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    return subject.kind === 'customer' ? { verdicts: await this.decisions.findOfCustomer(subject.id) } : {};
  }

  /** The verdicts stay, because the quality of triage is measured by them. */
  async erase(): Promise<void> {
    // No word of a person is stored here.
  }
}
