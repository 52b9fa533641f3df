import { Injectable } from '@nestjs/common';
import { LedgerService } from '@handraise/ledger';
import { UnitOfWork } from '@handraise/platform';
import { PayoutProvider } from './provider/payout-provider.port';

/** What the operator puts into the practice bank in each currency: 1,000,000.00. */
const PRACTICE_FUNDS_MINOR = 100_000_000;

/**
 * The practice bank's account is funded by itself, once per currency, so that a first payout finds money. At a real
 * processor the operator does this; nothing here touches it.
 */
@Injectable()
export class OperatorFunding {
  private readonly funded = new Set<string>();

  constructor(
    private readonly provider: PayoutProvider,
    private readonly ledger: LedgerService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Safe to call at any time and on any node: the bank and the books both know the key. */
  async ensure(currency: string): Promise<void> {
    if (!this.provider.practice || this.funded.has(currency)) return;
    const key = `funding:${currency}`;
    const topUpId = await this.provider.topUp(PRACTICE_FUNDS_MINOR, currency, key);
    await this.unitOfWork.run((tx) =>
      this.ledger.post(tx, {
        key: `${key}:${topUpId}`,
        kind: 'funding',
        entries: [
          { account: this.provider.ledgerAccount, amountMinor: PRACTICE_FUNDS_MINOR, currency },
          { account: 'equity:operator', amountMinor: -PRACTICE_FUNDS_MINOR, currency },
        ],
      }),
    );
    this.funded.add(currency);
  }
}
