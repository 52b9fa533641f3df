/** A request as the bank's handlers see it: form fields, nested ones as objects (`metadata[payout_id]=…`). */
export interface BankRequest {
  readonly method: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly form: ReadonlyMap<string, string | ReadonlyMap<string, string>>;
  readonly rawForm: string;
  readonly idempotencyKey: string | undefined;
}

export interface BankAnswer {
  readonly status: number;
  readonly body: object;
}

/** A refusal in the processor's own words. */
export class BankRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly type = 'invalid_request_error',
    readonly param?: string,
  ) {
    super(message);
  }

  get body(): object {
    const { type, code, message, param } = this;
    return { error: { type, code, message, ...(param === undefined ? {} : { param }) } };
  }
}

export function parseForm(text: string): BankRequest['form'] {
  const form = new Map<string, string | Map<string, string>>();
  for (const [name, value] of new URLSearchParams(text)) {
    const [, outer, inner] = /^(\w+)\[(.+)\]$/.exec(name) ?? [];
    if (outer === undefined || inner === undefined) {
      form.set(name, value);
      continue;
    }
    const group = form.get(outer);
    if (group instanceof Map) group.set(inner, value);
    else form.set(outer, new Map([[inner, value]]));
  }
  return form;
}

/** Refuses fields that the API does not know, as the processor does. */
export function assertKnown(form: BankRequest['form'], known: readonly string[]): void {
  for (const name of form.keys())
    if (!known.includes(name))
      throw new BankRefusal(400, 'parameter_unknown', `Received unknown parameter: ${name}`, undefined, name);
}

export function textField(form: BankRequest['form'], name: string): string {
  const value = form.get(name);
  if (typeof value !== 'string' || value === '')
    throw new BankRefusal(400, 'parameter_missing', `Missing required param: ${name}.`, undefined, name);
  return value;
}

export function amountField(form: BankRequest['form']): number {
  const amount = Number(textField(form, 'amount'));
  if (Number.isSafeInteger(amount) && amount > 0) return amount;
  throw new BankRefusal(400, 'parameter_invalid_integer', 'Invalid positive integer', undefined, 'amount');
}

export function groupField(form: BankRequest['form'], name: string): Record<string, string> {
  const value = form.get(name);
  return value instanceof Map ? Object.fromEntries(value) : {};
}
