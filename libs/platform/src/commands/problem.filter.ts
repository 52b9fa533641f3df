import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem, toRefusal } from './problem';

const logger = new Logger('Http');

/** Answers with a problem document. Also for what Fastify refuses before Nest sees it: bad JSON, too large a body, a bad address. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = toRefusal(error);
  if (refusal.code === 'INTERNAL') logger.error({ err: error, correlationId: request.id }, 'a request failed');
  const { retryAfterMs } = refusal.details;
  if (typeof retryAfterMs === 'number') void reply.header('retry-after', Math.ceil(retryAfterMs / 1000));
  const problem = toProblem(refusal, request.id);
  // as text, since a reply that is not a route's knows no serializer for the media type
  void reply.status(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}

/** Every HTTP error leaves as a problem document with a code and a correlation id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
