import type { AgentId } from '@handraise/kernel';
import type { AccountCode } from '@handraise/ledger';
import type { TransferRequest } from '../domain/payout';

/** How far an agent's account at the processor is. */
export type ProviderAccountStatus = 'pending' | 'active' | 'restricted';

/**
 * What became of a request for a transfer. `refused` is definite: nothing moved and nothing will. Everything that is
 * neither a well-formed transfer nor a definite refusal is `unclear`: it may have happened.
 */
export type TransferOutcome =
  | { readonly kind: 'sent'; readonly transferId: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unclear'; readonly reason: string; readonly retryAfterMs?: number };

/** What the look-up of a payout's transfers found. */
export type LookUp =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly transferId: string }
  | { readonly kind: 'several'; readonly transferIds: readonly string[] }
  | { readonly kind: 'unclear'; readonly reason: string; readonly retryAfterMs?: number };

/** What the processor told us, as far as it concerns us. */
export interface ProviderEvent {
  readonly id: string;
  readonly type: string;
  /** What it is about: a transfer, an account, a payout of the agent's account. */
  readonly objectId: string;
  /** The agent's account at the processor, where it happened there. */
  readonly accountId: string | null;
  readonly transferGroup: string | null;
}

/** The processor that holds agents' accounts and moves money. Never called inside a transaction. */
export abstract class PayoutProvider {
  abstract readonly name: 'stripe' | 'practice';
  /** The asset account that mirrors our balance at the processor. */
  abstract readonly ledgerAccount: AccountCode;
  /** Within this time a look-up and a transfer have answered or given up. */
  abstract readonly longestAttemptMs: number;
  /** True where no money moves. */
  get practice(): boolean {
    return this.name === 'practice';
  }

  abstract createAccount(agentId: AgentId): Promise<string>;
  abstract accountStatus(accountId: string): Promise<ProviderAccountStatus>;
  /** A page of the processor, valid for a few minutes, where the agent sets the account up. */
  abstract onboardingLink(accountId: string, page: string): Promise<string>;
  abstract findTransfers(request: TransferRequest): Promise<LookUp>;
  abstract transfer(request: TransferRequest, key: string): Promise<TransferOutcome>;
  /** Whether the whole transfer was taken back. Throws while the processor cannot say. */
  abstract isReversed(transferId: string, request: TransferRequest): Promise<boolean>;
  /** An event, or undefined where the signature does not fit the bytes or is not of this moment. */
  abstract readEvent(raw: Buffer, signature: string, secret: string): ProviderEvent | undefined;
  /** Puts the operator's own money into the processor account. */
  abstract topUp(amountMinor: number, currency: string, key: string): Promise<string>;
}
