import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { DomainError } from '@handraise/kernel';
import { toProblem } from './problem';

interface Unreadable {
  readonly status: string;
  readonly refusal: DomainError;
}

/** By Node's own codes: its HTTP parser refuses before there is a request that Fastify could answer. */
function refusalOf(code: string | undefined): Unreadable {
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      status: '431 Request Header Fields Too Large',
      refusal: new DomainError('PAYLOAD_TOO_LARGE', 'The headers are too large.'),
    };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return {
      status: '408 Request Timeout',
      refusal: new DomainError('VALIDATION_FAILED', 'The request did not arrive in time.'),
    };
  return { status: '400 Bad Request', refusal: new DomainError('VALIDATION_FAILED', 'This is not HTTP.') };
}

/** Answers with a problem document what could not be read as a request, and ends the connection. */
export function refuseUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, refusal } = refusalOf(error.code);
  const problem = { ...toProblem(refusal, randomUUID()), status: Number.parseInt(status) };
  const body = JSON.stringify(problem);
  const head = [
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end([`HTTP/1.1 ${status}`, ...head, '', body].join('\r\n'));
}
