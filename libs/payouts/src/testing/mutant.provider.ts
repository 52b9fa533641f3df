import { randomUUID } from 'node:crypto';
import type { TransferRequest } from '../domain/payout';
import type { TransferAnswer } from '../domain/transfer-answer';
import type { LookUp } from '../provider/payout-provider.port';
import { StripeProvider, type StripeSettings } from '../provider/stripe.provider';

/** Plausible shortcuts that double or lose money. A run with one of them must break an invariant. */
export const mutants = ['no-key', 'attempt-in-key', 'no-lookup', 'trust-resolved'] as const;
export type Mutant = (typeof mutants)[number];

/** The shipped adapter with one safeguard taken out. */
export class MutantProvider extends StripeProvider {
  constructor(
    settings: StripeSettings,
    private readonly mutant: Mutant | undefined,
  ) {
    super(settings);
  }

  override async findTransfers(request: TransferRequest): Promise<LookUp> {
    const isBlind = this.mutant === 'no-lookup' || this.mutant === 'no-key' || this.mutant === 'attempt-in-key';
    return isBlind ? { kind: 'none' } : super.findTransfers(request);
  }

  protected override optionsFor(key: string): ReturnType<StripeProvider['optionsFor']> {
    if (this.mutant === 'no-key') return {};
    return this.mutant === 'attempt-in-key' ? { idempotencyKey: `${key}:${randomUUID()}` } : { idempotencyKey: key };
  }

  protected override readAnswer(answer: unknown, request: TransferRequest): TransferAnswer | undefined {
    const checked = super.readAnswer(answer, request);
    if (this.mutant !== 'trust-resolved' || checked !== undefined) return checked;
    return { id: `tr_believed${randomUUID().replaceAll('-', '')}`, reversed: false };
  }
}
