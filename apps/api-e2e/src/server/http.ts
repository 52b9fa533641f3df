import { createHttpClient, routes, TokenKeeper, type HttpClient } from '@handraise/client';
import { admin } from './people';
import type { RunningServer } from './running-server';

/** The published contract over HTTP, as the first admin. */
export function adminOf({ url }: RunningServer): HttpClient {
  const anybody = createHttpClient({ baseUrl: url, routes });
  const tokens = new TokenKeeper(() => anybody.call('login', admin));
  return createHttpClient({ baseUrl: url, routes, tokens });
}
