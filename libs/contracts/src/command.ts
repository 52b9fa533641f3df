import type { z } from 'zod';
import type { Permission } from './permissions';

/** The three kinds of sockets. */
export type Namespace = 'customer' | 'agent' | 'admin';

/** What routes use. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How often one caller may use a command; the numbers stand in platform's rate table. */
export type RateClass = 'default' | 'message' | 'login' | 'open' | 'heavy' | 'signal';

/**
 * One thing that can be asked of the server. From this one definition come the HTTP route, the socket event, the
 * validation, the permission check, the documents (OpenAPI, AsyncAPI) and the tests that walk all commands.
 */
export interface CommandDefinition<Input extends z.ZodType = z.ZodType, Result extends z.ZodType = z.ZodType> {
  /** Unique; the `operationId` of the documents. */
  readonly id: string;
  readonly summary: string;
  /** `path` is under `/api/v1` unless `root` is set; `:name` parts, the query and the body together are the input. */
  readonly http?: {
    readonly method: HttpMethod;
    readonly path: string;
    readonly status?: 200 | 201;
    readonly root?: true;
    /** The media type, where it is not JSON: the result is then the text itself. */
    readonly produces?: string;
  };
  readonly socket?: { readonly event: string; readonly namespaces: readonly Namespace[] };
  readonly input: Input;
  readonly result: Result;
  readonly permission: Permission;
  /** A token of ours will do that has ended: nothing is given for it, what it stands for is only ended too. */
  readonly takesEndedToken?: true;
  readonly rate?: RateClass;
  /**
   * What an `Idempotency-Key` does for a POST. `transaction`, the default: the work and its answer commit together, so a
   * repeat never does it twice, whatever breaks. `lease`: the command leaves the database (a model, the processor) or
   * may take long; after a crash it may run again, which its own state makes harmless. `none`: the answer is a
   * credential, which is never stored.
   */
  readonly idempotency?: 'transaction' | 'lease' | 'none';
}

/** What a use case gets: validated, with defaults. */
export type InputOf<D extends CommandDefinition> = z.output<D['input']>;
/** What a use case gives back. */
export type ResultOf<D extends CommandDefinition> = z.input<D['result']>;

/** Keeps the precise types of a definition. */
export const command = <
  Input extends z.ZodType,
  Result extends z.ZodType,
  const D extends CommandDefinition<Input, Result>,
>(
  definition: D & { input: Input; result: Result },
): D => definition;
