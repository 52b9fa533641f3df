import { Injectable } from '@nestjs/common';
import { PersonalDataOf, type PersonalData, type Subject } from '@handraise/platform';
import { EarningsService } from './earnings.service';

const ALL = 100;

/** An agent's earnings belong to the export. There is no personal word in them, so erasing changes nothing. */
@Injectable()
@PersonalDataOf('pricing')
export class PricingPersonalData implements PersonalData {
  constructor(private readonly earnings: EarningsService) {}

  async export(subject: Subject): Promise<Record<string, unknown>> {
    if (subject.kind !== 'agent') return {};
    const earnings: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await this.earnings.list(subject.id, { limit: ALL, after });
      earnings.push(...page.data);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return { earnings };
  }

  async erase(): Promise<void> {
    // Amounts and opaque identifiers are kept, as the law on books asks.
  }
}
