export { createAppLogin, type AppLogin } from './app-login';
export { createHttpClient, type CommandInput, type CommandResult, type HttpClient } from './http-client';
export {
  createSocketClient,
  type SocketClient,
  type SocketEvent,
  type SocketInput,
  type SocketNotice,
  type SocketPayload,
  type SocketResult,
  type SocketStatus,
} from './socket-client';
export {
  ConversationFeed,
  type FeedEntry,
  type FeedPort,
  type PendingMessage,
  type UnsentShelf,
} from './conversation-feed';
export { LoginSession, type Principal, type Refresh, type TokenShelf } from './login-session';
export { RequestError, toRequestError, type RequestErrorCode } from './request-error';
export { routes, type HttpCommandId, type Route, type Routes } from './routes';
export { TokenKeeper, type TokenSource } from './token-keeper';
export { tokenShelf } from './token-shelf';
