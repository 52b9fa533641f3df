import { Injectable } from '@nestjs/common';
import { PersonalDataOf, type PersonalData, type Subject } from '@handraise/platform';
import { StatementsService } from './statements.service';

const ALL = 100;

/**
 * An agent's statements belong to the export. Bank details are known to the processor alone, and statements hold
 * amounts and opaque identifiers, which books must keep; so erasing changes nothing here.
 */
@Injectable()
@PersonalDataOf('payouts')
export class PayoutsPersonalData implements PersonalData {
  constructor(private readonly statements: StatementsService) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    if (subject.kind !== 'agent') return {};
    const statements: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await this.statements.list(subject.id, { limit: ALL, after });
      for (const { id } of page.data) statements.push(await this.statements.get(subject.id, id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return { statements };
  }

  async erase(): Promise<void> {
    // See above: nothing to overwrite.
  }
}
