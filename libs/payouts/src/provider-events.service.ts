import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@handraise/kernel';
import { LedgerService } from '@handraise/ledger';
import { Configuration, Deadlines, Outbox, UnitOfWork } from '@handraise/platform';
import { EarningsService } from '@handraise/pricing';
import { RELEASE_ITEMS } from './db/payouts.statements';
import {
  EVENT_HANDLED,
  FIND_EVENT,
  PAYOUT_OF_TRANSFER,
  RECORD_RETURNED,
  STORE_EVENT,
  type StoredEvent,
  type TransferredPayout,
} from './db/provider-events.statements';
import { PayoutAccountsService } from './payout-accounts.service';
import { PayoutProvider } from './provider/payout-provider.port';

export const PROVIDER_EVENT = 'payout.provider_event';

/** How long an event waits that came before our own answer about the same transfer. */
const TOO_EARLY_MS = 5000;
const OURS = new Set(['transfer.reversed', 'payout.paid', 'payout.failed', 'account.updated']);
const IN_DOUBT = new Set(['submitted', 'unknown']);

/**
 * What the processor tells us. An event is stored once and then only a hint: what it is about is read from the processor at
 * that moment, so that late, doubled and reordered events change nothing that is not so (docs.stripe.com/webhooks).
 */
@Injectable()
export class ProviderEventsService {
  private readonly logger = new Logger(ProviderEventsService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: PayoutProvider,
    private readonly accounts: PayoutAccountsService,
    private readonly earnings: EarningsService,
    private readonly ledger: LedgerService,
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    private readonly configuration: Configuration,
  ) {}

  /** Refuses with `UNAVAILABLE` without a secret, with `VALIDATION_FAILED` what the processor did not sign just now. */
  async receive(raw: Buffer | undefined, signature: string | undefined): Promise<void> {
    const secret = this.configuration.env.STRIPE_WEBHOOK_SECRET;
    if (secret === undefined)
      throw new DomainError('UNAVAILABLE', 'This server hears no processor: STRIPE_WEBHOOK_SECRET is not set.');
    const event = this.provider.readEvent(raw ?? Buffer.alloc(0), signature ?? '', secret);
    if (event === undefined)
      throw new DomainError('VALIDATION_FAILED', 'The signature does not fit the body, or is not of this moment.');
    if (!OURS.has(event.type)) return;
    const { id, type, objectId, accountId, transferGroup } = event;
    await this.unitOfWork.run(async (tx) => {
      const stored = await tx.query(STORE_EVENT, [id, type, objectId, accountId, transferGroup]);
      if (stored.length > 0) await this.deadlines.set(tx, PROVIDER_EVENT, id, 0);
    });
  }

  /** Works through one event, outside any transaction: it asks the processor. Again and again the same is the same. */
  async handle(eventId: string): Promise<void> {
    const [event] = await this.unitOfWork.query<StoredEvent>(FIND_EVENT, [eventId]);
    if (event === undefined) return;
    const outcome = event.type === 'transfer.reversed' ? await this.onReversed(event) : await this.onAccount(event);
    if (outcome === 'too early')
      return this.unitOfWork.run((tx) => this.deadlines.set(tx, PROVIDER_EVENT, eventId, TOO_EARLY_MS));
    await this.unitOfWork.query(EVENT_HANDLED, [eventId, outcome]);
    this.logger.log({ providerEventId: eventId, type: event.type, outcome }, 'payout.provider_event');
  }

  /** Money on its way from the agent's account to the agent's bank is not in our books; whether they can be paid is. */
  private async onAccount({ type, objectId, accountId }: StoredEvent): Promise<string> {
    const account = type === 'account.updated' ? objectId : accountId;
    return account !== null && (await this.accounts.refreshKnown(account)) ? 'account read' : 'no account of ours';
  }

  private async onReversed({ objectId, transferGroup }: StoredEvent): Promise<string> {
    const [payout] = await this.unitOfWork.query<TransferredPayout>(PAYOUT_OF_TRANSFER, [objectId, transferGroup]);
    if (payout === undefined) return 'no payout of ours';
    if (IN_DOUBT.has(payout.status)) return 'too early';
    if (payout.status !== 'paid' || payout.transferId === null) return `payout is ${payout.status}`;
    if (!(await this.provider.isReversed(payout.transferId, payout.request))) return 'transfer stands';
    await this.takeBack(payout);
    return 'payout returned';
  }

  /** The money is back at the processor: a contra entry makes it available again, a new payout sends it. */
  private takeBack({ id, agentId, amountMinor, currency }: TransferredPayout): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const returned = await tx.query(RECORD_RETURNED, [id, 'the processor took the transfer back']);
      if (returned.length === 0) return;
      await this.ledger.post(tx, {
        key: `payout:${id}:reversed`,
        kind: 'payout_reversed',
        entries: [
          { account: this.provider.ledgerAccount, amountMinor, currency },
          { account: 'agent:available', owner: agentId, amountMinor: -amountMinor, currency },
        ],
      });
      await tx.query(RELEASE_ITEMS, [id]);
      await this.earnings.giveBack(tx, id);
      await this.outbox.add(tx, 'payout.changed', { payoutId: id, agentId, status: 'returned' });
    });
  }
}
