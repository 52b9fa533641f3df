import { Injectable } from '@nestjs/common';
import { PersonalDataOf, type PersonalData, type Subject, type Tx } from '@handraise/platform';
import { CustomersService } from './customers.service';

/** What this library knows of a customer. */
@PersonalDataOf('customers')
@Injectable()
export class CustomersPersonalData implements PersonalData {
  constructor(private readonly customers: CustomersService) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    return subject.kind === 'customer' ? { profile: await this.customers.exportRecord(subject.id) } : {};
  }

  async erase(tx: Tx, subject: Subject): Promise<void> {
    if (subject.kind === 'customer') await this.customers.erase(tx, subject.id);
  }
}
