import { Injectable } from '@nestjs/common';
import { PersonalDataOf, UnitOfWork, type PersonalData, type Subject, type Tx } from '@handraise/platform';
import { AccountsService } from './accounts.service';

/** What this library knows of an agent. */
@PersonalDataOf('identity')
@Injectable()
export class IdentityPersonalData implements PersonalData {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsService,
  ) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    if (subject.kind !== 'agent') return {};
    return { account: await this.unitOfWork.run((tx) => this.accounts.get(tx, subject.id)) };
  }

  async erase(tx: Tx, subject: Subject): Promise<void> {
    if (subject.kind === 'agent') await this.accounts.erase(tx, subject.id);
  }
}
