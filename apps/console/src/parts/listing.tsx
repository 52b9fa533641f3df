import { Button, ErrorState, Loading } from '@handraise/ui';
import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

interface ListingProps<Row> {
  query: UseInfiniteQueryResult<Row[]>;
  children: (rows: Row[]) => ReactNode;
}

/** A list that grows by a button; loading and failing look the same everywhere. */
export function Listing<Row>({ query, children }: ListingProps<Row>) {
  if (query.data === undefined) return <Waiting query={query} />;
  return (
    <>
      {children(query.data)}
      {query.hasNextPage && (
        <Button
          size="sm"
          className="self-center"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

interface LoadedProps<Value> {
  query: UseQueryResult<Value>;
  children: (value: Value) => ReactNode;
}

/** What a query has read, once it has. */
export function Loaded<Value>({ query, children }: LoadedProps<Value>) {
  return query.data === undefined ? <Waiting query={query} /> : <>{children(query.data)}</>;
}

function Waiting({ query }: { query: { error: Error | null; refetch: () => Promise<unknown> } }) {
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
