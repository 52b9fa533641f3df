import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@handraise/platform';
import { BankEvents } from './bank-events';
import {
  amountField,
  assertKnown,
  BankRefusal,
  groupField,
  textField,
  type BankAnswer,
  type BankRequest,
} from './bank-request';
import {
  toAccount,
  toBalance,
  toList,
  toTopUp,
  toTransfer,
  type AccountRow,
  type TopUpRow,
  type TransferRow,
} from './bank-shapes';
import * as statements from './bank.statements';

type Form = BankRequest['form'];
type Handler = (tx: Tx, form: Form) => Promise<object>;

const identifier = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;
const LONGEST_LIST = 100;

/**
 * The embedded practice bank: keeps accounts, a balance and transfers as the processor would, and moves no money. It
 * speaks the processor's API, so that what is shipped and what is tested are one and the same path.
 */
@Injectable()
export class PracticeBank {
  private readonly posts = new Map<string, Handler>([
    ['/v1/accounts', (tx, form) => this.createAccount(tx, form)],
    ['/v1/account_links', (tx, form) => this.createLink(tx, form)],
    ['/v1/topups', (tx, form) => this.createTopUp(tx, form)],
    ['/v1/transfers', (tx, form) => this.createTransfer(tx, form)],
  ]);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: BankEvents,
  ) {}

  async answer(request: BankRequest): Promise<BankAnswer> {
    try {
      if (request.method === 'GET') return { status: 200, body: await this.read(request) };
      const handler = this.posts.get(request.path);
      if (request.method !== 'POST' || handler === undefined) throw unknownPath(request);
      return await this.write(request, handler);
    } catch (error) {
      if (error instanceof BankRefusal) return { status: error.status, body: error.body };
      throw error;
    }
  }

  /** The agent has gone through the bank's page. Gives the account, or nothing for a link that is unknown or too old. */
  async onboard(token: string): Promise<string | undefined> {
    const [account] = await this.unitOfWork.query<{ id: string }>(statements.ONBOARD, [token]);
    if (account !== undefined) this.events.tell('account.updated', { id: account.id, object: 'account' });
    return account?.id;
  }

  /** The bank takes a whole transfer back, as a processor may: the money is in the operator's balance again. */
  async takeBack(transferId: string): Promise<void> {
    const transfer = await this.unitOfWork.run(async (tx) => {
      const [taken] = await tx.query<TransferRow>(statements.REVERSE_TRANSFER, [transferId]);
      if (taken !== undefined) await tx.query(statements.ADD, [taken.currency, taken.amountMinor]);
      return taken;
    });
    if (transfer !== undefined) this.events.tell('transfer.reversed', toTransfer(transfer));
  }

  /** The first answer under a key is kept with what it did, and given again to whoever asks the same. */
  private write(request: BankRequest, handler: Handler): Promise<BankAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { idempotencyKey: key, form } = request;
      if (key === undefined) return { status: 200, body: await handler(tx, form) };
      const hash = createHash('sha256').update(`${request.path}\n${request.rawForm}`).digest('hex');
      const taken = await tx.query(statements.TAKE_KEY, [key, hash]);
      if (taken.length === 0) return this.firstAnswer(tx, key, hash);
      const answer = await this.execute(tx, handler, form);
      await tx.query(statements.KEEP_ANSWER, [key, answer.status, JSON.stringify(answer.body)]);
      return answer;
    });
  }

  /** Refusals for what the request says are not kept; refusals for the state of things are. */
  private async execute(tx: Tx, handler: Handler, form: Form): Promise<BankAnswer> {
    try {
      return { status: 200, body: await handler(tx, form) };
    } catch (error) {
      if (error instanceof BankRefusal && error.code === 'balance_insufficient')
        return { status: error.status, body: error.body };
      throw error;
    }
  }

  private async firstAnswer(tx: Tx, key: string, hash: string): Promise<BankAnswer> {
    const [first] = await tx.query<{ request: string; status: number; body: string }>(statements.FIND_KEY, [key]);
    if (first?.request !== hash)
      throw new BankRefusal(
        400,
        'idempotency_key_in_use',
        'Keys can only be used with the same parameters.',
        'idempotency_error',
      );
    const body: object = JSON.parse(first.body);
    return { status: first.status, body };
  }

  private async read(request: BankRequest): Promise<object> {
    const { path, query } = request;
    const [, kind, id] = /^\/v1\/(accounts|transfers)\/(\w+)$/.exec(path) ?? [];
    if (path === '/v1/balance') return toBalance(await this.unitOfWork.query(statements.BALANCES));
    if (path === '/v1/transfers') return this.listTransfers(query);
    if (kind === 'accounts') return toAccount(await this.find<AccountRow>(statements.FIND_ACCOUNT, id, 'account'));
    if (kind === 'transfers') return toTransfer(await this.find<TransferRow>(statements.FIND_TRANSFER, id, 'transfer'));
    throw unknownPath(request);
  }

  private async listTransfers(query: BankRequest['query']): Promise<object> {
    const limit = Math.min(LONGEST_LIST, Number(query.get('limit') ?? 10));
    const values = [query.get('transfer_group') ?? null, limit + 1];
    const rows = await this.unitOfWork.query<TransferRow>(statements.LIST_TRANSFERS, values);
    return toList(rows.slice(0, limit).map(toTransfer), '/v1/transfers', rows.length > limit);
  }

  private async find<Row extends object>(
    statement: typeof statements.FIND_ACCOUNT,
    id: unknown,
    what: string,
  ): Promise<Row> {
    const [row] = await this.unitOfWork.query<Row>(statement, [id]);
    if (row === undefined) throw new BankRefusal(404, 'resource_missing', `No such ${what}: '${String(id)}'`);
    return row;
  }

  private async createAccount(tx: Tx, form: Form): Promise<object> {
    assertKnown(form, ['type', 'country', 'email', 'capabilities', 'metadata', 'business_type']);
    const country = form.has('country') ? textField(form, 'country') : 'SE';
    const values = [identifier('acct'), country, JSON.stringify(groupField(form, 'metadata'))];
    const [row] = await tx.query<AccountRow>(statements.INSERT_ACCOUNT, values);
    return toAccount(inserted(row));
  }

  private async createLink(tx: Tx, form: Form): Promise<object> {
    assertKnown(form, ['account', 'type', 'refresh_url', 'return_url', 'collect']);
    const account = textField(form, 'account');
    if ((await tx.query(statements.FIND_ACCOUNT, [account])).length === 0)
      throw new BankRefusal(404, 'resource_missing', `No such account: '${account}'`, undefined, 'account');
    const token = randomBytes(24).toString('base64url');
    const [row] = await tx.query<{ expiresAt: Date }>(statements.INSERT_LINK, [token, account]);
    const expiresAt = Math.floor(inserted(row).expiresAt.getTime() / 1000);
    const url = `${textField(form, 'return_url').replace(/\/$/, '')}/${token}`;
    return { object: 'account_link', created: expiresAt - 1800, expires_at: expiresAt, url };
  }

  private async createTopUp(tx: Tx, form: Form): Promise<object> {
    assertKnown(form, ['amount', 'currency', 'description', 'metadata']);
    const [amount, currency] = [amountField(form), textField(form, 'currency')];
    await tx.query(statements.ADD, [currency, amount]);
    const [row] = await tx.query<TopUpRow>(statements.INSERT_TOPUP, [identifier('tu'), amount, currency]);
    return toTopUp(inserted(row));
  }

  private async createTransfer(tx: Tx, form: Form): Promise<object> {
    assertKnown(form, [
      'amount',
      'currency',
      'destination',
      'transfer_group',
      'description',
      'metadata',
      'source_type',
    ]);
    const [amount, currency, destination] = [
      amountField(form),
      textField(form, 'currency'),
      textField(form, 'destination'),
    ];
    const [account] = await tx.query<AccountRow>(statements.FIND_ACCOUNT, [destination]);
    if (account === undefined)
      throw new BankRefusal(400, 'resource_missing', `No such destination: '${destination}'`, undefined, 'destination');
    if (!account.onboarded)
      throw new BankRefusal(
        400,
        'insufficient_capabilities_for_transfer',
        'The destination account cannot receive transfers yet.',
      );
    if ((await tx.query(statements.TAKE, [currency, amount])).length === 0)
      throw new BankRefusal(400, 'balance_insufficient', 'You have insufficient available funds in your account.');
    const [row] = await tx.query<TransferRow>(statements.INSERT_TRANSFER, [
      identifier('tr'),
      amount,
      currency,
      destination,
      form.get('transfer_group') ?? null,
      form.get('description') ?? null,
      JSON.stringify(groupField(form, 'metadata')),
    ]);
    return toTransfer(inserted(row));
  }
}

const unknownPath = ({ method, path }: BankRequest): BankRefusal =>
  new BankRefusal(404, 'resource_missing', `Unrecognized request URL (${method}: ${path}).`);

function inserted<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('an insert gave no row');
  return row;
}
