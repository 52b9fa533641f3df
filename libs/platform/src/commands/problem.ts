import type { Ack, Problem } from '@handraise/contracts';
import { DomainError, errorStatus, type ErrorCode } from '@handraise/kernel';
import { HttpException } from '@nestjs/common';
import { isAway } from '../database/database-errors';

/** A database that was killed is back within seconds. */
const BACK_SOON_MS = 1000;

/** A refusal, whatever was thrown. Faults of ours keep their cause to themselves. */
export function toRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return new DomainError(codeOf(error.getStatus()), error.message);
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500)
    return new DomainError(codeOf(error.statusCode), error.message);
  if (isAway(error))
    return new DomainError('UNAVAILABLE', 'We cannot be reached right now. Try again in a moment.', {
      retryAfterMs: BACK_SOON_MS,
    });
  return new DomainError('INTERNAL', 'Something went wrong on our side. Nothing you sent was lost; try again.');
}

function codeOf(status: number): ErrorCode {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 503) return 'UNAVAILABLE';
  return status < 500 ? 'VALIDATION_FAILED' : 'INTERNAL';
}

const titleOf = (code: ErrorCode): string => code.toLowerCase().replaceAll('_', ' ');

/** RFC 9457. */
export function toProblem(refusal: DomainError, correlationId: string): Problem {
  const { errors } = refusal.details;
  return {
    type: `urn:handraise:problem:${refusal.code.toLowerCase().replaceAll('_', '-')}`,
    title: titleOf(refusal.code),
    status: errorStatus[refusal.code],
    detail: refusal.message,
    code: refusal.code,
    correlationId,
    ...(Array.isArray(errors) ? { errors } : {}),
  };
}

/** The same for a socket; `retryAfterMs` in milliseconds, where waiting helps. */
export function toFailedAck(refusal: DomainError): Ack<never> {
  const { retryAfterMs } = refusal.details;
  const wait = typeof retryAfterMs === 'number' ? { retryAfterMs } : {};
  return { ok: false, error: { code: refusal.code, message: refusal.message, ...wait } };
}
