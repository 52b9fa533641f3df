import type { TransferRequest } from './payout';

/**
 * Whether the processor's answer is the transfer that we asked for. An answer that resolved is not yet one: with some
 * failures the client library hands back an empty object as if all were well.
 */
export interface TransferAnswer {
  readonly id: string;
  readonly reversed: boolean;
}

export function readTransfer(answer: unknown, request: TransferRequest): TransferAnswer | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(answer));
  const id = fields.get('id');
  const isOurs =
    fields.get('object') === 'transfer' &&
    fields.get('amount') === request.amount &&
    fields.get('currency') === request.currency &&
    fields.get('destination') === request.destination &&
    fields.get('transfer_group') === request.transfer_group;
  if (!isOurs || typeof id !== 'string' || !/^tr_\w+$/.test(id)) return undefined;
  return { id, reversed: fields.get('reversed') === true };
}
