import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem, toRefusal } from './problem';

/** Every HTTP error leaves as a problem document with a code and a correlation id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = toRefusal(error);
    if (refusal.code === 'INTERNAL') this.logger.error({ err: error, correlationId: request.id }, 'a request failed');
    const { retryAfterMs } = refusal.details;
    if (typeof retryAfterMs === 'number') void reply.header('retry-after', Math.ceil(retryAfterMs / 1000));
    const problem = toProblem(refusal, request.id);
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
  }
}
