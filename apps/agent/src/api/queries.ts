import type { CommandResult } from '@handraise/client';
import type { Earning, Session } from '@handraise/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
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

/** The pay of one session, for whoever asks what a line of a statement is made of. */
export const earningOf = (sessionId: Session['id']) =>
  queryOptions({
    queryKey: ['listEarnings', 'of', sessionId],
    queryFn: async ({ signal }) =>
      (await server.call('listEarnings', { sessionId, limit: 1 }, { signal })).data[0] ?? null,
  });

/** What the newest sessions were about, by session: an earning names its session only. At least so many, where there are. */
export const sessionTopics = (count: number) =>
  queryOptions({
    queryKey: ['listSessions', 'topics', count],
    queryFn: async ({ signal }) => {
      const topics = new Map<string, string>();
      for (let after: string | undefined, more = true; more;) {
        const page: CommandResult<'listSessions'> = await server.call(
          'listSessions',
          { limit: 100, after },
          { signal },
        );
        for (const { id, topic } of page.data) topics.set(id, topic);
        after = page.next ?? undefined;
        more = after !== undefined && topics.size < count;
      }
      return topics;
    },
    placeholderData: keepPreviousData,
  });

/** Rounds that looked at this agent, newest first. A page without any may still have older ones behind it. */
export const ownDecisions = infiniteQueryOptions({
  queryKey: ['listOwnDecisions'],
  queryFn: ({ pageParam, signal }) => server.call('listOwnDecisions', { limit: 25, after: pageParam }, { signal }),
  initialPageParam: fromTheStart(),
  getNextPageParam: (page: CommandResult<'listOwnDecisions'>) => page.next ?? undefined,
  select: ({ pages }) => pages.flatMap(({ data }) => data),
});

/** One round with its reasons. */
export const ownDecision = (decisionId: CommandResult<'explainOwnDecision'>['id']) =>
  queryOptions({
    queryKey: ['explainOwnDecision', decisionId],
    queryFn: ({ signal }) => server.call('explainOwnDecision', { decisionId }, { signal }),
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

/** What is booked and waits for its time. More than a hundred at once would be days of work without a payday. */
export const pendingEarnings = queryOptions({
  queryKey: ['listEarnings', 'pending'],
  queryFn: async ({ signal }) =>
    (await server.call('listEarnings', { status: 'pending', limit: 100 }, { signal })).data,
});

/** Newest first; only the newest fifty are listed. */
export const statements = queryOptions({
  queryKey: ['listStatements'],
  queryFn: ({ signal }) => server.call('listStatements', { limit: 50 }, { signal }),
});

/** With all of its lines. */
export const statement = (statementId: CommandResult<'getStatement'>['id']) =>
  queryOptions({
    queryKey: ['getStatement', statementId],
    queryFn: ({ signal }) => server.call('getStatement', { statementId }, { signal }),
  });

/** Where the money goes, and whether the provider has all that it needs. */
export const payoutAccount = queryOptions({
  queryKey: ['getPayoutAccount'],
  queryFn: ({ signal }) => server.call('getPayoutAccount', {}, { signal }),
  // who comes back from the bank's page wants to see what it did; as long as it is not finished, the bank itself is asked
  refetchOnWindowFocus: ({ state }) => (state.data?.status === 'pending' ? false : 'always'),
});
