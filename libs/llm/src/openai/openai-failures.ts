import { BrokenCircuitError } from 'cockatiel';
import { APIError, BadRequestError, RateLimitError, UnprocessableEntityError } from 'openai';
import { ChatModelFailure, type ChatModelFailureReason } from '../chat-model.port';

/** What the caller knows of the end of a call, and the error does not say. */
export interface CallEnd {
  readonly canceled: boolean;
  readonly timedOut: boolean;
}

/** Whether the server refused the request itself, which most often means that it does not know the answer format. */
export function isFormatRefusal(error: unknown): boolean {
  return error instanceof BadRequestError || error instanceof UnprocessableEntityError;
}

/** Longer than this nobody waits within a turn: a server that says so is left alone and the embedded answer is given. */
const LONGEST_WAIT_SECONDS = 1;

/** Whether the server asked, by `Retry-After` in seconds, not to be called again soon. A date counts as not soon. */
export function isAskedToWait({ cause }: ChatModelFailure): boolean {
  if (!(cause instanceof APIError)) return false;
  const retryAfter = cause.headers?.get('retry-after');
  return typeof retryAfter === 'string' && !(Number(retryAfter) <= LONGEST_WAIT_SECONDS);
}

/** The SDK's, the breaker's and the socket's errors in the port's words. */
export function toFailure(error: unknown, end: CallEnd = { canceled: false, timedOut: false }): ChatModelFailure {
  if (error instanceof ChatModelFailure && !end.canceled && !end.timedOut) return error;
  return new ChatModelFailure(reasonOf(error, end), { cause: error });
}

/**
 * Who ended the call counts before what the error looks like: an aborted request looks like a lost connection.
 */
function reasonOf(error: unknown, end: CallEnd): ChatModelFailureReason {
  if (end.canceled) return 'canceled';
  if (end.timedOut) return 'timeout';
  if (error instanceof BrokenCircuitError) return 'circuit_open';
  if (error instanceof RateLimitError) return 'rate_limited';
  if (error instanceof APIError && error.status !== undefined && error.status < 500) return 'rejected';
  return 'unreachable';
}
