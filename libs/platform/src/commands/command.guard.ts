import type { CommandDefinition } from '@handraise/contracts';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Authenticator } from '../auth/authenticator';
import type { Caller } from '../auth/caller';
import { authorize } from './authorize';
import { COMMAND } from './command-metadata';
import type { CommandRequest } from './http-parameters.decorator';
import { CommandRateLimiter } from './rate-limiter';

interface Origin {
  readonly correlationId: string;
  readonly address: string;
  readonly idempotencyKey?: string;
}

/** HTTP: who asks, may they, and not too often. */
@Injectable()
export class CommandGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly limiter: CommandRateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const definition = this.reflector.get<CommandDefinition>(COMMAND, context.getHandler());
    const request = context.switchToHttp().getRequest<CommandRequest>();
    const origin = { correlationId: request.id, address: request.ip, ...keyOf(request) };
    request.caller = await this.callerOf(definition, request.headers.authorization, origin);
    authorize(definition, request.caller);
    await this.limiter.take(definition, request.caller);
    return true;
  }

  /** Where anybody may ask, nobody's token is looked at: one that has ended must not keep its holder from a new one. */
  private async callerOf(
    { permission, takesEndedToken }: CommandDefinition,
    header: string | undefined,
    origin: Origin,
  ): Promise<Caller> {
    if (permission === 'public') return { kind: 'anonymous', ...origin };
    return this.authenticator.fromHeader(header, origin, takesEndedToken);
  }
}

function keyOf({ method, headers }: CommandRequest): Pick<Origin, 'idempotencyKey'> {
  const key = headers['idempotency-key'];
  return method === 'POST' && typeof key === 'string' ? { idempotencyKey: key } : {};
}
