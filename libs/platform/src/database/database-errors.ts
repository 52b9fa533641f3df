import { DomainError, errorStatus, type ErrorCode } from '@handraise/kernel';

/** The SQLSTATE under which our SQL functions refuse: the message is an error code, the detail its sentence. */
export const REFUSAL = 'HR000';
const RETRIABLE = new Set(['40001', '40P01']);
/** The connection broke, the server stops or starts, it has no connection left (SQLSTATE), or nothing listens (Node). */
const AWAY = /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** The driver says these without a code. */
const CUT_OFF = /^(Connection terminated|timeout exceeded when trying to connect)/;

interface DatabaseError {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const isErrorCode = (code: string): code is ErrorCode => code in errorStatus;

/** Serialization failures and deadlocks: running the whole transaction again is right. */
export const isRetriable = (error: unknown): boolean => isDatabaseError(error) && RETRIABLE.has(error.code);

/** The database cannot be reached just now: asking again soon helps. */
export const isAway = (error: unknown): boolean =>
  isDatabaseError(error) ? AWAY.test(error.code) : error instanceof Error && CUT_OFF.test(error.message);

/** A refusal raised inside an SQL function becomes the refusal that it names; anything else stays what it is. */
export function translateRefusal(error: unknown): unknown {
  if (!isDatabaseError(error) || error.code !== REFUSAL || !isErrorCode(error.message)) return error;
  return new DomainError(error.message, error.detail ?? error.message);
}

/** Whether a unique index refused the row, by the index's name where it matters which. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  if (!isDatabaseError(error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
