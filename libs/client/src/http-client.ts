import type { Commands, Problem } from '@handraise/contracts';
import { RequestError, toRequestError } from './request-error';
import type { HttpCommandId, Route, Routes } from './routes';
import type { TokenSource } from './token-keeper';

type Output<Schema> = Schema extends { _zod: { output: infer Value } } ? Value : never;
type Input<Schema> = Schema extends { _zod: { input: infer Value } } ? Value : never;

/** What a command takes and gives, as a client sees it. */
export type CommandInput<Id extends keyof Commands> = Input<Commands[Id]['input']>;
export type CommandResult<Id extends keyof Commands> = Output<Commands[Id]['result']>;

interface Settings<Ids extends HttpCommandId> {
  /** The server's address; empty for the page's own. */
  readonly baseUrl: string;
  /** The routes that this client may call: `routes`, or a part of it to keep a bundle small. */
  readonly routes: Pick<Routes, Ids>;
  readonly tokens?: TokenSource;
}

interface CallOptions {
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Calls commands over HTTP; refusals are thrown as `RequestError`. */
export interface HttpClient<Ids extends HttpCommandId = HttpCommandId> {
  call<Id extends Ids>(id: Id, input: CommandInput<Id>, options?: CallOptions): Promise<CommandResult<Id>>;
}

/** With tokens, a refused one is renewed once and the call repeated; without, it calls as nobody. */
export function createHttpClient<Ids extends HttpCommandId>(settings: Settings<Ids>): HttpClient<Ids> {
  const { baseUrl, tokens } = settings;
  const table: Readonly<Partial<Record<string, Route>>> = settings.routes;

  const attempt = async (route: Route, input: object, options: CallOptions, token?: string): Promise<unknown> => {
    const { path, rest } = fillPath(route[1], input);
    const inQuery = route[0] === 'GET' || route[0] === 'DELETE';
    const response = await fetch(baseUrl + path + (inQuery ? queryOf(rest) : ''), {
      method: route[0],
      headers: headersOf(options, token, !inQuery),
      ...(inQuery ? {} : { body: JSON.stringify(rest) }),
      ...(options.signal ? { signal: options.signal } : {}),
    }).catch((error: unknown) => {
      throw toRequestError(error);
    });
    if (!response.ok) throw await refusalOf(response);
    return isJson(response) ? response.json() : response.text();
  };

  const call = async (id: string, input: object, options: CallOptions = {}): Promise<unknown> => {
    const route = table[id];
    if (!route) throw new RequestError('UNKNOWN_COMMAND', `This client has no route for "${id}".`);
    const token = await tokens?.get();
    try {
      return await attempt(route, input, options, token);
    } catch (error) {
      if (token === undefined || !isTokenRefusal(error)) throw error;
      const newer = await tokens?.get(token);
      if (newer === undefined || newer === token) throw error;
      return attempt(route, input, options, newer);
    }
  };
  // The contract's types are put on here, where data from the network enters.
  return { call } as HttpClient<Ids>;
}

const isTokenRefusal = (error: unknown): boolean =>
  error instanceof RequestError && (error.code === 'TOKEN_EXPIRED' || error.code === 'UNAUTHENTICATED');

const isJson = (response: Response): boolean => (response.headers.get('content-type') ?? '').includes('json');

function fillPath(template: string, input: object): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input };
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { path, rest };
}

function queryOf(rest: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined && value !== null) query.set(name, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

const headersOf = (options: CallOptions, token: string | undefined, hasBody: boolean): Record<string, string> => ({
  accept: 'application/json',
  ...(hasBody ? { 'content-type': 'application/json' } : {}),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
});

async function refusalOf(response: Response): Promise<RequestError> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  try {
    const problem = (await response.json()) as Problem;
    const { correlationId, errors } = problem;
    return new RequestError(problem.code, problem.detail, { retryAfterMs, correlationId, errors });
  } catch {
    const code = response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL';
    return new RequestError(code, `The server answered ${response.status}.`, { retryAfterMs });
  }
}
