import type { ErrorCode } from '@handraise/kernel';

/** The server's closed list of codes, and one of our own: no answer came. */
export type RequestErrorCode = ErrorCode | 'NO_ANSWER';

interface Details {
  readonly retryAfterMs?: number | undefined;
  readonly correlationId?: string | undefined;
  readonly errors?: readonly { path: string; message: string }[] | undefined;
}

/** A request that was refused, or not answered. `code` is what programs look at, `message` is for developers. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: RequestErrorCode,
    message: string,
    readonly details: Details = {},
  ) {
    super(message);
  }

  /** Asking again later may well succeed. */
  get transient(): boolean {
    return (
      this.code === 'NO_ANSWER' ||
      this.code === 'UNAVAILABLE' ||
      this.code === 'RATE_LIMITED' ||
      this.code === 'INTERNAL'
    );
  }

  get retryAfterMs(): number | undefined {
    return this.details.retryAfterMs;
  }
}

/** Whatever was thrown, as a `RequestError`: a failed fetch or a timed-out ack is an answer that never came. */
export function toRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  return new RequestError('NO_ANSWER', error instanceof Error ? error.message : 'The server did not answer.');
}
