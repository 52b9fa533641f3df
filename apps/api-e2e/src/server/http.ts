import { createHttpClient, routes, TokenKeeper, type HttpClient } from '@handraise/client';
import { admin } from './people';
import type { RunningServer } from './running-server';

/** A visitor who asks for a person and leaves a way to be reached, over HTTP. */
export async function leaveForLater({ url }: RunningServer, contact: string): Promise<void> {
  const anybody = createHttpClient({ baseUrl: url, routes });
  const tokens = new TokenKeeper(() => anybody.call('createWidgetToken', {}));
  const visitor = createHttpClient({ baseUrl: url, routes, tokens });
  const { id: conversationId } = await visitor.call('openConversation', {});
  await visitor.call('requestHuman', { conversationId });
  await visitor.call('chooseWhileWaiting', { conversationId, choice: 'callback', contact });
}

/** The published contract over HTTP, as the first admin. */
export function adminOf({ url }: RunningServer): HttpClient {
  const anybody = createHttpClient({ baseUrl: url, routes });
  const tokens = new TokenKeeper(() => anybody.call('login', admin));
  return createHttpClient({ baseUrl: url, routes, tokens });
}
