import Stripe from 'stripe';
import type { AgentId } from '@handraise/kernel';
import type { AccountCode } from '@handraise/ledger';
import type { TransferRequest } from '../domain/payout';
import { readTransfer, type TransferAnswer } from '../domain/transfer-answer';
import {
  PayoutProvider,
  type LookUp,
  type ProviderAccountStatus,
  type ProviderEvent,
  type TransferOutcome,
} from './payout-provider.port';

export interface StripeSettings {
  readonly name: 'stripe' | 'practice';
  readonly secretKey: string;
  /** Where the API is, if it is not Stripe's own. */
  readonly apiBase?: string | undefined;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const CLOCK_TOLERANCE_MS = 60_000;
/** A look-up and a transfer, each of which the library may send twice. */
const REQUESTS_PER_ATTEMPT = 4;

/**
 * The processor's API by its official library: the only file that imports it. Retries are ours, because ours look
 * first. The library sends a request once more when a connection drops (under the same key), and resolves with an
 * empty object on some failures; so every answer is checked before it is believed.
 */
export class StripeProvider extends PayoutProvider {
  readonly name: 'stripe' | 'practice';
  readonly ledgerAccount: AccountCode;
  readonly longestAttemptMs: number;
  private readonly stripe: Stripe;

  constructor(settings: StripeSettings) {
    super();
    this.name = settings.name;
    this.ledgerAccount = `processor:${settings.name}`;
    const timeout = settings.timeoutMs ?? TIMEOUT_MS;
    this.longestAttemptMs = timeout * REQUESTS_PER_ATTEMPT;
    this.stripe = new Stripe(settings.secretKey, {
      maxNetworkRetries: 0,
      timeout,
      telemetry: false,
      ...addressOf(settings.apiBase),
    });
  }

  async createAccount(agentId: AgentId): Promise<string> {
    const account = await this.stripe.accounts.create(
      { type: 'express', capabilities: { transfers: { requested: true } }, metadata: { agent_id: agentId } },
      { idempotencyKey: `account:${agentId}` },
    );
    if (!/^acct_\w+$/.test(account.id)) throw new Error('the processor did not answer with an account');
    return account.id;
  }

  async accountStatus(accountId: string): Promise<ProviderAccountStatus> {
    const { capabilities, details_submitted: submitted } = await this.stripe.accounts.retrieve(accountId);
    if (capabilities?.transfers === 'active') return 'active';
    return submitted ? 'restricted' : 'pending';
  }

  async onboardingLink(accountId: string, page: string): Promise<string> {
    const link = await this.stripe.accountLinks.create({
      account: accountId,
      type: 'account_onboarding',
      refresh_url: page,
      return_url: page,
    });
    return link.url;
  }

  async findTransfers(request: TransferRequest): Promise<LookUp> {
    try {
      const { object, data }: { object?: string; data?: unknown[] } = await this.stripe.transfers.list({
        transfer_group: request.transfer_group,
        limit: 2,
      });
      if (object !== 'list' || !Array.isArray(data)) return { kind: 'unclear', reason: 'the look-up was not answered' };
      return foundIn(data, request);
    } catch (error) {
      return unclear(error);
    }
  }

  async transfer(request: TransferRequest, key: string): Promise<TransferOutcome> {
    try {
      const answer = await this.stripe.transfers.create({ ...request }, this.optionsFor(key));
      const transfer = this.readAnswer(answer, request);
      if (transfer === undefined)
        return { kind: 'unclear', reason: 'the answer is not the transfer that was asked for' };
      return { kind: 'sent', transferId: transfer.id };
    } catch (error) {
      return isRefusal(error) ? { kind: 'refused', reason: describe(error) } : unclear(error);
    }
  }

  /** How a request is made unrepeatable. Its own step, so that a test can break it and see the money double. */
  protected optionsFor(key: string): Stripe.RequestOptions {
    return { idempotencyKey: key };
  }

  /** What is believed of an answer; its own step for the same reason. */
  protected readAnswer(answer: unknown, request: TransferRequest): TransferAnswer | undefined {
    return readTransfer(answer, request);
  }

  async isReversed(transferId: string, request: TransferRequest): Promise<boolean> {
    const transfer = readTransfer(await this.stripe.transfers.retrieve(transferId), request);
    if (transfer?.id !== transferId) throw new Error('the answer is not the transfer that was asked for');
    return transfer.reversed;
  }

  /** The library refuses signatures older than five minutes; those of the future are refused here. */
  readEvent(raw: Buffer, signature: string, secret: string): ProviderEvent | undefined {
    const at = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1]);
    if (!Number.isFinite(at) || at * 1000 > Date.now() + CLOCK_TOLERANCE_MS) return undefined;
    try {
      return toProviderEvent(this.stripe.webhooks.constructEvent(raw, signature, secret));
    } catch {
      return undefined;
    }
  }

  async topUp(amountMinor: number, currency: string, key: string): Promise<string> {
    const params = { amount: amountMinor, currency: currency.toLowerCase(), description: 'Funds of the operator' };
    const topUp = await this.stripe.topups.create(params, { idempotencyKey: key });
    if (!/^tu_\w+$/.test(topUp.id)) throw new Error('the processor did not answer with a top-up');
    return topUp.id;
  }
}

function toProviderEvent({ id, type, account, data }: Stripe.Event): ProviderEvent {
  const object = new Map<string, unknown>(Object.entries(data.object));
  const text = (name: string): string | null => {
    const value = object.get(name);
    return typeof value === 'string' ? value : null;
  };
  return { id, type, objectId: text('id') ?? '', accountId: account ?? null, transferGroup: text('transfer_group') };
}

function foundIn(answers: readonly unknown[], request: TransferRequest): LookUp {
  const transfers = answers.map((answer) => readTransfer(answer, request));
  const ids = transfers.flatMap((transfer) => (transfer === undefined ? [] : [transfer.id]));
  const [transferId] = ids;
  if (ids.length !== answers.length)
    return { kind: 'unclear', reason: 'a transfer of this payout differs from its request' };
  if (transferId === undefined) return { kind: 'none' };
  return ids.length === 1 ? { kind: 'found', transferId } : { kind: 'several', transferIds: ids };
}

/** The request itself was refused: the money did not move. A clash of keys is no refusal, it only says that we must look. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError;

function unclear(error: unknown): { kind: 'unclear'; reason: string; retryAfterMs?: number } {
  const seconds = error instanceof Stripe.errors.StripeError ? Number(error.headers?.['retry-after']) : NaN;
  const wait = Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {};
  return { kind: 'unclear', reason: describe(error), ...wait };
}

function describe(error: unknown): string {
  if (error instanceof Stripe.errors.StripeError) return `${error.type}: ${error.code ?? error.message}`.slice(0, 300);
  return error instanceof Error ? error.message.slice(0, 300) : String(error);
}

function addressOf(apiBase: string | undefined): { host?: string; port?: string; protocol?: 'http' | 'https' } {
  if (apiBase === undefined) return {};
  const { hostname, port, protocol } = new URL(apiBase);
  const isHttp = protocol === 'http:';
  return { host: hostname, port: port || (isHttp ? '80' : '443'), protocol: isHttp ? 'http' : 'https' };
}
