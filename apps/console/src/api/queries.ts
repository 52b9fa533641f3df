import type { CommandInput, CommandResult, HttpCommandId } from '@handraise/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { server } from './server';

/** A command that reads, as a query: its id and input are the key, so that one change can refresh all its readers. */
export const reading = <Id extends HttpCommandId>(id: Id, input: CommandInput<Id>) =>
  queryOptions({ queryKey: [id, input], queryFn: ({ signal }) => server.call(id, input, { signal }) });

/** Lists that come in pages. */
export type PagedId = {
  [Id in HttpCommandId]: CommandResult<Id> extends { data: unknown[]; next: string | null } ? Id : never;
}[HttpCommandId];

interface Page<Row> {
  readonly data: Row[];
  readonly next: string | null;
}

/** A list that grows page by page. `fetchPage` gets the cursor of the page wanted. */
export const pages = <Row>(
  key: readonly [id: PagedId, filter: object],
  fetchPage: (after: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
) =>
  infiniteQueryOptions({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<Row>) => page.next ?? undefined,
    select: ({ pages: all }) => all.flatMap(({ data }) => data),
  });
