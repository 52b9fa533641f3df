import type { CommandDefinition } from '@handraise/contracts';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { COMMAND } from './command-metadata';
import { inputOf, type CommandRequest } from './http-parameters.decorator';
import { IdempotencyKeys } from './idempotency-keys';
import { toResult } from './validation';

/** HTTP: repeats the first answer for a known `Idempotency-Key`, and publishes only declared fields. */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<CommandDefinition>(COMMAND, context.getHandler());
    const request = context.switchToHttp().getRequest<CommandRequest>();
    const run = async (): Promise<unknown> => toResult(definition, await firstValueFrom(next.handle()));
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string' || !request.caller || request.caller.kind === 'anonymous')
      return from(run());
    return from(
      this.keys.once({ caller: request.caller, key, input: { command: definition.id, ...inputOf(request) } }, run),
    );
  }
}
