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

interface CommandOptions<Id extends HttpCommandId> {
  /** What to say when it is done. */
  readonly done?: string;
  /** The readers that are out of date afterwards. */
  readonly refresh: readonly HttpCommandId[];
  readonly onDone?: (result: CommandResult<Id>) => void;
  /** False where the form itself shows what is wrong. */
  readonly sayErrors?: boolean;
}

/** A command that changes something. Its key makes a repeated request harmless. */
export function useCommand<Id extends HttpCommandId>(id: Id, options: CommandOptions<Id>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: CommandInput<Id>) => server.call(id, input, { idempotencyKey: v4() }),
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
