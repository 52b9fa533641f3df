import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import type { SocketUser } from './socket-user';

const PULL_FORWARD = sql(
  'test.deadlines.pull_forward',
  'UPDATE deadlines SET due_at = clock_timestamp() WHERE kind = $1 AND subject_id = $2 RETURNING kind',
);

/** Makes a deadline pass now; the sweep finds it within a second. */
export async function passDeadline(server: TestServer, kind: string, subjectId: string): Promise<void> {
  const moved = await server.get(UnitOfWork).query(PULL_FORWARD, [kind, subjectId]);
  if (moved.length !== 1) throw new Error(`there is no deadline ${kind} of ${subjectId}`);
}

/** One HTTP call under /api/v1; throws an error whose message is the code when refused. */
export async function call<Data>(
  server: TestServer,
  token: string,
  method: string,
  route: string,
  body?: object,
): Promise<Data> {
  const response = await fetch(`${server.url}/api/v1${route}`, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  const answer = (await response.json()) as Data & { code?: string };
  if (!response.ok) throw new Error(answer.code);
  return answer;
}

export const goOnline = (agent: SocketUser): Promise<unknown> => agent.ask('presence:set', { intent: 'online' });
export const goOffline = (agent: SocketUser): Promise<unknown> => agent.ask('presence:set', { intent: 'offline' });
