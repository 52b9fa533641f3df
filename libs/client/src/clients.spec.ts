import { commands, type InputOf, type ResultOf } from '@handraise/contracts';
import { DomainError, type AccountId, type CustomerId } from '@handraise/kernel';
import { Command, Notifier, room, TokenIssuer, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { Controller } from '@nestjs/common';
import { createHttpClient } from './http-client';
import { routes } from './routes';
import { createSocketClient, type SocketClient, type SocketStatus } from './socket-client';
import { TokenKeeper } from './token-keeper';

const customerId = '01890a5d-ac96-774b-bcce-b302099a8057' as CustomerId;
const conversationId = '01890a5d-ac96-774b-bcce-b302099a8058' as ResultOf<typeof commands.openConversation>['id'];
const createdAt = '2026-01-01T00:00:00.000Z';
const conversation = { id: conversationId, status: 'open', control: 'ai', episode: 1, lastSeq: 0, createdAt } as const;
const agentId = '01890a5d-ac96-774b-bcce-b302099a8059' as AccountId;

@Controller()
class EchoController {
  readonly seen: unknown[] = [];

  @Command(commands.listMessages)
  async list(input: InputOf<typeof commands.listMessages>): Promise<ResultOf<typeof commands.listMessages>> {
    this.seen.push(input);
    return { data: [], next: null };
  }

  @Command(commands.resumeConversation)
  async resume(): Promise<ResultOf<typeof commands.resumeConversation>> {
    return { conversation, messages: [] };
  }

  @Command(commands.cancelHumanRequest)
  async cancel(): Promise<ResultOf<typeof commands.cancelHumanRequest>> {
    throw new DomainError('RATE_LIMITED', 'slow down', { retryAfterMs: 3000 });
  }
}

describe('the clients', () => {
  let server: TestServer;
  let open: SocketClient<'customer'>[] = [];
  beforeAll(async () => {
    server = await startTestServer({ imports: [], controllers: [EchoController] });
  });
  afterEach(() => {
    open.forEach((socket) => socket.close());
    open = [];
  });
  afterAll(() => server.close());

  const issue = () => server.get(TokenIssuer).issue({ kind: 'customer', id: customerId });
  const keeper = () => new TokenKeeper(issue);
  const connect = async (tokens = keeper()): Promise<SocketClient<'customer'>> => {
    const socket = createSocketClient({ url: `${server.url}/some/page`, namespace: 'customer', tokens });
    open.push(socket);
    socket.connect();
    await eventually(() => expect(socket.status).toBe('online'));
    return socket;
  };

  describe('over HTTP', () => {
    it('sends path, query and token from one input', async () => {
      const http = createHttpClient({ baseUrl: server.url, routes, tokens: keeper() });
      expect(await http.call('listMessages', { conversationId, after: 3 })).toEqual({ data: [], next: null });
      expect(server.get(EchoController).seen).toEqual([{ conversationId, after: 3, limit: 50 }]);
    });

    it('throws the code, the time to wait and the correlation id of a refusal', async () => {
      const http = createHttpClient({ baseUrl: server.url, routes, tokens: keeper() });
      await expect(http.call('cancelHumanRequest', { conversationId })).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        retryAfterMs: 3000,
        details: { correlationId: expect.any(String) },
        transient: true,
      });
    });

    it('gets a newer token when the server refuses the one it has', async () => {
      const answers = ['not-a-token', (await issue()).accessToken];
      const tokens = new TokenKeeper(async () => ({ accessToken: answers.shift() ?? '', expiresInSeconds: 600 }));
      const http = createHttpClient({ baseUrl: server.url, routes, tokens });
      await expect(http.call('listMessages', { conversationId })).resolves.toBeDefined();
    });

    it('says NO_ANSWER when there is no server', async () => {
      const http = createHttpClient({ baseUrl: 'http://127.0.0.1:9', routes });
      await expect(http.call('createWidgetToken', {})).rejects.toMatchObject({ code: 'NO_ANSWER' });
    });
  });

  describe('over a socket', () => {
    it('answers commands and throws their refusals by code', async () => {
      const socket = await connect();
      expect(await socket.request('conversation:resume', { after: 0 })).toEqual({ conversation, messages: [] });
      const refused = socket.request('human:cancel', { conversationId });
      await expect(refused).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 3000 });
      await expect(socket.request('typing', {})).rejects.toMatchObject({ code: 'UNKNOWN_COMMAND' });
    });

    it('hears notices until it stops listening', async () => {
      const socket = await connect();
      const heard: number[] = [];
      const stop = socket.on('conversation:changed', ({ episode }) => heard.push(episode));
      const send = (episode: number) =>
        server.get(UnitOfWork).run(async (tx) =>
          server.get(Notifier).send(tx, room.customer(customerId), 'conversation:changed', {
            conversationId,
            status: 'open',
            control: 'ai',
            episode,
          }),
        );
      await send(1);
      await eventually(() => expect(heard).toEqual([1]));
      stop();
      await send(2);
      await socket.request('conversation:resume', { after: 0 });
      expect(heard).toEqual([1]);
    });

    it('comes back by itself after the server cut it, with a token that is still good', async () => {
      const socket = await connect();
      const statuses: SocketStatus[] = [];
      socket.onStatus((status) => statuses.push(status));
      await server.get(UnitOfWork).run(async (tx) => server.get(Notifier).disconnect(tx, room.customer(customerId)));
      await eventually(() => expect(statuses).toEqual(['online', 'connecting', 'online']));
    });

    it('gets a newer token when it is refused, and says so when there is none', async () => {
      const answers = ['not-a-token', (await issue()).accessToken];
      await connect(new TokenKeeper(async () => ({ accessToken: answers.shift() ?? '', expiresInSeconds: 600 })));
      const socket = createSocketClient({
        url: server.url,
        namespace: 'customer',
        tokens: new TokenKeeper(async () => undefined),
      });
      open.push(socket);
      socket.connect();
      await eventually(() => expect(socket.status).toBe('refused'));
    });

    it('is for its own kind of caller only', async () => {
      const tokens = new TokenKeeper(() =>
        server.get(TokenIssuer).issue({ kind: 'agent', id: agentId, familyId: 'f' }),
      );
      const socket = createSocketClient({ url: server.url, namespace: 'customer', tokens });
      open.push(socket);
      socket.connect();
      await eventually(() => expect(socket.status).toBe('refused'));
    });
  });
});
