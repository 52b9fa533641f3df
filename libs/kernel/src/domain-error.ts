import type { ErrorCode } from './error-code';

/**
 * An expected refusal: thrown by rules and use cases, translated once at the edge into a status, an ack and a log
 * level. Anything else that is thrown is a fault of ours and shows as `INTERNAL`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** The same words for what is not there and for what is somebody else’s, so that nobody can probe for it. */
export const notFound = (what: string): DomainError =>
  new DomainError('NOT_FOUND', `There is no such ${what}, or it is not yours.`);
