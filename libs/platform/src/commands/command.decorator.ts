import type { CommandDefinition, HttpMethod, InputOf, ResultOf } from '@handraise/contracts';
import {
  applyDecorators,
  Header,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { CallerOf } from '../auth/caller';
import { COMMAND } from './command-metadata';
import { CommandGuard } from './command.guard';
import { CommandInterceptor } from './command.interceptor';
import { HttpCaller, HttpInput } from './http-parameters.decorator';

type Handler<D extends CommandDefinition> = (input: InputOf<D>, caller: CallerOf<D>) => Promise<ResultOf<D>>;

const methods: Record<HttpMethod, RequestMethod> = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  PATCH: RequestMethod.PATCH,
  DELETE: RequestMethod.DELETE,
};

/** The full path of a definition's route. */
export const pathOf = (http: NonNullable<CommandDefinition['http']>): string =>
  http.root ? http.path : `/api/v1${http.path}`;

/**
 * Serves a command from a controller's method. For HTTP it applies Nest's own decorators (route, guard, interceptor,
 * parameters); for sockets the gateway finds the method by this metadata.
 */
export function Command<D extends CommandDefinition>(definition: D) {
  return <H extends Handler<D>>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    SetMetadata(COMMAND, definition)(target, key, descriptor);
    const { http } = definition;
    if (!http) return;
    applyDecorators(
      RequestMapping({ path: pathOf(http), method: methods[http.method] }),
      HttpCode(http.status ?? 200),
      UseGuards(CommandGuard),
      UseInterceptors(CommandInterceptor),
      ...(http.produces === undefined ? [] : [Header('content-type', http.produces)]),
    )(target, key, descriptor);
    HttpInput(definition)(target, key, 0);
    HttpCaller()(target, key, 1);
  };
}
