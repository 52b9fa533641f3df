import type { CommandResult } from '@handraise/client';
import type { Earning } from '@handraise/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { server } from './server';

/** The agent's own profile, with presence. Notices write into it, so that every screen shows the same state. */
export const ownAgent = queryOptions({
  queryKey: ['getOwnAgent'],
  queryFn: ({ signal }) => server.call('getOwnAgent', {}, { signal }),
});

const pageSize = 50;
const fromTheStart = (): string | undefined => undefined;

/** All earnings, newest first, page by page. */
export const earningPages = infiniteQueryOptions({
  queryKey: ['listEarnings', 'pages'],
  queryFn: ({ pageParam, signal }) => server.call('listEarnings', { limit: pageSize, after: pageParam }, { signal }),
  initialPageParam: fromTheStart(),
  getNextPageParam: (page: CommandResult<'listEarnings'>) => page.next ?? undefined,
  select: ({ pages }) => pages.flatMap(({ data }) => data),
});

const dayMs = 86_400_000;

/** The earnings of the last seven days, however many there are. */
export const recentEarnings = queryOptions({
  queryKey: ['listEarnings', 'recent'],
  queryFn: async ({ signal }) => {
    const since = new Date(Date.now() - 7 * dayMs).toISOString();
    const recent: Earning[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page: CommandResult<'listEarnings'> = await server.call('listEarnings', { limit: 100, after }, { signal });
      recent.push(...page.data.filter((earning) => earning.createdAt >= since));
      after = page.next ?? undefined;
      more = after !== undefined && (page.data.at(-1)?.createdAt ?? '') >= since;
    }
    return recent;
  },
});

export const statements = queryOptions({
  queryKey: ['listStatements'],
  queryFn: ({ signal }) => server.call('listStatements', { limit: 50 }, { signal }),
});

export const statement = (statementId: CommandResult<'getStatement'>['id']) =>
  queryOptions({
    queryKey: ['getStatement', statementId],
    queryFn: ({ signal }) => server.call('getStatement', { statementId }, { signal }),
  });

export const payoutAccount = queryOptions({
  queryKey: ['getPayoutAccount'],
  queryFn: ({ signal }) => server.call('getPayoutAccount', {}, { signal }),
});
