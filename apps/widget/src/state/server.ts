import { createHttpClient, TokenKeeper, type CommandResult, type HttpClient, type Routes } from '@handraise/client';
import type { Memory } from './memory';

type Own = 'createWidgetToken' | 'openConversation' | 'listMessages' | 'resolveConversation';

/** Only the routes that the widget uses; the compiler compares them with the contract's. */
const routes: Pick<Routes, Own> = {
  createWidgetToken: ['POST', '/api/v1/widget/token'],
  openConversation: ['POST', '/api/v1/conversations'],
  listMessages: ['GET', '/api/v1/conversations/:conversationId/messages'],
  resolveConversation: ['POST', '/api/v1/conversations/:conversationId/resolve'],
};

export interface Identity {
  readonly identityToken: () => string | undefined;
  readonly locale: () => string;
  readonly onCustomer: (customer: CommandResult<'createWidgetToken'>['customer']) => void;
}

export interface Server {
  readonly url: string;
  readonly http: HttpClient<Own>;
  readonly tokens: TokenKeeper;
}

/** The way to the server, as the host's customer when the host vouches for one, else as an anonymous one. */
export function connectTo(url: string, identity: Identity, memory: Memory): Server {
  const anonymous = createHttpClient({ baseUrl: url, routes });
  const tokens = new TokenKeeper(async () => {
    const identityToken = identity.identityToken();
    const anonymousId = memory.recall('anonymousId');
    const known = identityToken ? { identityToken } : anonymousId ? { anonymousId } : {};
    const fresh = await anonymous.call('createWidgetToken', { ...known, locale: identity.locale() });
    if (!identityToken) memory.remember('anonymousId', fresh.customer.anonymousId);
    identity.onCustomer(fresh.customer);
    return fresh;
  });
  return { url, tokens, http: createHttpClient({ baseUrl: url, routes, tokens }) };
}
