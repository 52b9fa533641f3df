import { createSocketClient, type SocketClient } from '@handraise/client';
import type { Server } from './server';

/**
 * In a file of its own: it is fetched when the conversation opens, not with the page. The other transport is left out of
 * the bundle, and must not be tried either when the first fails.
 */
export const openSocket = ({ url, tokens }: Server): SocketClient<'customer'> =>
  createSocketClient({ url, tokens, namespace: 'customer', transports: ['websocket'] });
