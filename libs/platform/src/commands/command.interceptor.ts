import type { CommandDefinition } from '@handraise/contracts';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { COMMAND } from './command-metadata';
import { inputOf, type CommandRequest } from './http-parameters.decorator';
import { IdempotencyKeys } from './idempotency-keys';
import { InputTexts } from './input-texts';
import { toResult } from './validation';

/** HTTP: cleans the texts, repeats the first answer for a known `Idempotency-Key`, and publishes only declared fields. */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyKeys,
    private readonly texts: InputTexts,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<CommandDefinition>(COMMAND, context.getHandler());
    const request = context.switchToHttp().getRequest<CommandRequest>();
    request.input = this.texts.clean(inputOf(request));
    const run = async (): Promise<unknown> => toResult(definition, await firstValueFrom(next.handle()));
    const key = request.headers['idempotency-key'];
    const mode = definition.idempotency ?? 'transaction';
    if (request.method !== 'POST' || typeof key !== 'string' || !request.caller || mode === 'none') return from(run());
    const input = { command: definition.id, input: request.input };
    return from(this.keys.once({ caller: request.caller, key, input, mode }, run));
  }
}
