import type { CommandInput, CommandResult, HttpCommandId } from '@handraise/client';
import { sayDone, sayError } from '@handraise/ui';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { v4 } from 'uuid';
import { server } from './server';

/** A command that reads, as a query: its id and input are the key, so that one change refreshes all its readers. */
export const reading = <Id extends HttpCommandId>(id: Id, input: CommandInput<Id>) =>
  queryOptions({ queryKey: [id, input], queryFn: ({ signal }) => server.call(id, input, { signal }) });

interface Page<Row> {
  readonly data: Row[];
  readonly next: string | null;
}

const fromTheStart = (): string | undefined => undefined;

/** A list that grows page by page; `readPage` gets the cursor of the page that is wanted. */
export const listing = <Row>(
  key: readonly [id: HttpCommandId, filter: object],
  readPage: (after: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
) =>
  infiniteQueryOptions({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => readPage(pageParam, signal),
    initialPageParam: fromTheStart(),
    getNextPageParam: (page: Page<Row>) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });

interface ChangeOptions<Result> {
  /** What to say when it is done. */
  readonly done?: string;
  /** The readers that are out of date afterwards. */
  readonly refresh: readonly HttpCommandId[];
  readonly onDone?: (result: Result) => void;
  /** False where the form itself shows what is wrong. */
  readonly sayErrors?: boolean;
}

/** What a change is sent with: a key that makes a repeated request harmless. */
export interface ChangeCall {
  readonly idempotencyKey: string;
}

/** Something that changes something, and the readers that must look again afterwards. */
export function useChange<Input, Result>(
  run: (input: Input, call: ChangeCall) => Promise<Result>,
  options: ChangeOptions<Result>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => run(input, { idempotencyKey: v4() }),
    onSuccess: async (result) => {
      await Promise.all(options.refresh.map((reader) => queries.invalidateQueries({ queryKey: [reader] })));
      if (options.done) sayDone(options.done);
      options.onDone?.(result);
    },
    onError: (error) => {
      if (options.sayErrors !== false) sayError(error);
    },
  });
}

/** A command of the contract as such a change. */
export const useCommand = <Id extends HttpCommandId>(id: Id, options: ChangeOptions<CommandResult<Id>>) =>
  useChange((input: CommandInput<Id>, call) => server.call(id, input, call), options);
