import type { CommandDefinition } from '@handraise/contracts';
import { DomainError } from '@handraise/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../auth/caller';
import { parseInput } from './validation';

/** What is found out about a request on its way to the method. */
export interface CommandRequest extends FastifyRequest {
  /** By the guard. */
  caller?: Caller;
  /** By the interceptor: `inputOf` with clean texts. */
  input?: unknown;
}

/** A body that is not an object would be ignored in silence. */
function bodyOf({ method, body }: FastifyRequest): object {
  if (method === 'GET' || body === undefined || body === null || body === '') return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body;
  throw new DomainError('VALIDATION_FAILED', 'Send a JSON object, with the content type application/json.');
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** The parts of the path, the query and the body as one input; the path has the last word. */
export const inputOf = (request: FastifyRequest): object => ({
  ...asObject(request.query),
  ...bodyOf(request),
  ...asObject(request.params),
});

/** The validated input of a command. */
export const HttpInput = createParamDecorator((definition: CommandDefinition, context: ExecutionContext) =>
  parseInput(definition, context.switchToHttp().getRequest<CommandRequest>().input),
);

/** Who asks. */
export const HttpCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<CommandRequest>().caller,
);
