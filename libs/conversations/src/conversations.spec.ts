import { randomUUID } from 'node:crypto';
import { customersEntities, CustomersModule } from '@handraise/customers';
import type { AgentId, CustomerId } from '@handraise/kernel';
import { sql, UnitOfWork } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { AdminConversationsController } from './api/admin-conversations.controller';
import { ConversationsModule } from './conversations.module';
import { ConversationsService } from './conversations.service';
import { CustomerMessagesService } from './customer-messages.service';
import type { MessageAuthor } from './new-message';
import { aConversation, says, type Talk } from './testing';
import { UnjudgedMessages } from './unjudged-messages.service';

const WAITING = sql(
  'test.conversations.waiting',
  `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
);
/** Each transaction that wrote some of these conversations' messages. */
const COMMITS = sql(
  'test.conversations.commits',
  'SELECT count(DISTINCT xmin::text)::int AS commits FROM messages WHERE conversation_id = ANY ($1)',
);
const CLOSE = sql('test.conversations.close', `UPDATE conversations SET status = 'closed' WHERE id = $1`);

describe('a conversation', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ imports: [CustomersModule, ConversationsModule], entities: customersEntities });
  });
  afterAll(() => server.close());

  const conversations = () => server.get(ConversationsService);
  const write = ({ conversationId }: Talk, author: MessageAuthor, text = 'hello', clientId?: string) =>
    server
      .get(UnitOfWork)
      .run((tx) =>
        conversations().append(tx, { conversationId, author, text, ...(clientId === undefined ? {} : { clientId }) }),
      );
  const handTo = ({ conversationId }: Talk, control: 'ai' | 'queue' | 'human', agent?: AgentId) =>
    server.get(UnitOfWork).run((tx) => conversations().takeControl(tx, conversationId, control, agent));
  const answerTo = ({ seq, epoch }: { seq: number; epoch: number }): MessageAuthor => ({
    kind: 'assistant',
    epoch,
    answeredSeq: seq,
  });
  const anAgentAuthor = (): MessageAuthor & { kind: 'agent'; id: AgentId } => ({
    kind: 'agent',
    id: randomUUID() as AgentId,
    name: 'Maja K.',
    simulated: false,
  });
  const textsOf = async ({ conversationId }: Talk) =>
    (await conversations().messagesAfter(conversationId, 0)).map(({ text }) => text);

  describe('a message to a person, in a commit of its own', () => {
    const written = async (talk: Talk, text = 'Are you there?', clientId: string = randomUUID()) =>
      server.get(UnjudgedMessages).append({
        conversationId: talk.conversationId,
        author: { kind: 'customer', id: talk.customerId },
        text,
        clientId,
      });

    it('is written while a person is awaited, and left to triage while the assistant is in control', async () => {
      const talk = await aConversation(server);
      expect(await written(talk)).toBeUndefined();
      await handTo(talk, 'queue');
      expect(await written(talk)).toMatchObject({ seq: 1, control: 'queue' });
      expect(await textsOf(talk)).toEqual(['Are you there?']);
    });

    const talks = async (count: number) => {
      const all = await Promise.all(Array.from({ length: count }, () => aConversation(server)));
      await Promise.all(all.map((talk) => handTo(talk, 'queue')));
      return all;
    };

    it('shares its commit with what others write at that moment, each conversation in its order', async () => {
      const all = await talks(10);
      const texts = ['one', 'two', 'three'];
      await Promise.all(texts.flatMap((text) => all.map((talk) => written(talk, text))));
      for (const talk of all) expect(await textsOf(talk)).toEqual(texts);
      const ids = all.map(({ conversationId }) => conversationId);
      const [{ commits } = { commits: 0 }] = await server.get(UnitOfWork).query<{ commits: number }>(COMMITS, [ids]);
      expect(commits).toBeLessThan(15);
    });

    it('waits for nobody else’s conversation', async () => {
      const [held, free] = await talks(2);
      if (!held || !free) throw new Error('two conversations were asked for');
      let waiting: ReturnType<typeof written> | undefined;
      await server.get(UnitOfWork).run(async (tx) => {
        await conversations().lock(tx, held.conversationId);
        waiting = written(held);
        const others = await Promise.all([written(free, 'one'), written(free, 'two'), written(free, 'three')]);
        expect(others.map((appended) => appended?.seq)).toEqual([1, 2, 3]);
        expect(await textsOf(held)).toEqual([]);
      });
      expect(await waiting).toMatchObject({ seq: 1 });
    });

    it('is refused alone, whoever else is in its group', async () => {
      const all = await talks(6);
      const [first] = all;
      if (!first) throw new Error('conversations were asked for');
      await written(first, 'once', 'the same');
      const stranger = { ...first, customerId: randomUUID() as CustomerId };
      const results = await Promise.allSettled([
        ...all.map((talk) => written(talk, 'mine')),
        written(first, 'twice', 'the same'),
        written(stranger),
        ...all.map((talk) => written(talk, 'mine too')),
      ]);
      const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
      expect(refusals.sort()).toEqual(['CLIENT_ID_REUSED', 'NOT_FOUND']);
      expect(await textsOf(first)).toEqual(['once', 'mine', 'mine too']);
    });

    it('is left to triage when the assistant takes over at that very moment', async () => {
      const talk = await aConversation(server);
      await handTo(talk, 'queue');
      let writing: ReturnType<typeof written> | undefined;
      await server.get(UnitOfWork).run(async (tx) => {
        await conversations().takeControl(tx, talk.conversationId, 'ai');
        writing = written(talk);
        await eventually(async () => expect(await server.get(UnitOfWork).query(WAITING)).toHaveLength(1));
      });
      expect(await writing).toBeUndefined();
      expect(await textsOf(talk)).toEqual([]);
    });
  });

  describe('I3: nothing is said under a stale epoch', () => {
    it('refuses an answer to a message that is not the newest any more', async () => {
      const talk = await aConversation(server);
      const first = await says(server, talk, 'Where is my parcel?');
      const second = await says(server, talk, 'I mean order 17');
      await expect(write(talk, answerTo(first))).rejects.toThrow('superseded');
      await expect(write(talk, answerTo(second))).resolves.toMatchObject({ seq: 3 });
    });

    it.each(['queue', 'human'] as const)('refuses the assistant once the control is "%s" (I14)', async (control) => {
      const talk = await aConversation(server);
      const turn = await says(server, talk, 'Where is my parcel?');
      const agent = anAgentAuthor();
      const epoch = await handTo(talk, control, control === 'human' ? agent.id : undefined);
      await expect(write(talk, answerTo(turn))).rejects.toMatchObject({ code: 'STALE_EPOCH' });
      await expect(write(talk, answerTo({ seq: turn.seq, epoch }))).rejects.toMatchObject({ code: 'STALE_EPOCH' });
    });

    it('refuses an answer of before to a conversation that came back to the assistant', async () => {
      const talk = await aConversation(server);
      const turn = await says(server, talk, 'Where is my parcel?');
      await handTo(talk, 'queue');
      await handTo(talk, 'ai');
      await expect(write(talk, answerTo(turn))).rejects.toMatchObject({ code: 'STALE_EPOCH' });
    });

    it('refuses the agent of before, also under the epoch of then', async () => {
      const talk = await aConversation(server);
      const [first, second] = [anAgentAuthor(), anAgentAuthor()];
      const epoch = await handTo(talk, 'human', first.id);
      await write(talk, { ...first, epoch });
      await handTo(talk, 'human', second.id);
      await expect(write(talk, first)).rejects.toMatchObject({ code: 'STALE_EPOCH' });
      await expect(write(talk, { ...second, epoch })).rejects.toMatchObject({ code: 'STALE_EPOCH' });
      await expect(write(talk, second)).resolves.toMatchObject({ seq: 2 });
    });

    it('refuses an answer that comes after the end of the episode', async () => {
      const talk = await aConversation(server);
      const turn = await says(server, talk, 'Where is my parcel?');
      await server.get(CustomerMessagesService).resolve(talk.conversationId, talk.customerId);
      await expect(write(talk, answerTo(turn))).rejects.toMatchObject({ code: 'STALE_EPOCH' });
    });
  });

  describe('I10: what was acked is stored once', () => {
    it('gives a resend the first result, whatever happened in between', async () => {
      const talk = await aConversation(server);
      const clientId = randomUUID();
      const first = await says(server, talk, 'Hello?', clientId);
      await handTo(talk, 'queue');
      const again = await says(server, talk, 'Hello?', clientId);
      expect(again).toMatchObject({ id: first.id, seq: first.seq, createdAt: first.createdAt, duplicate: true });
      await expect(says(server, talk, 'Something else', clientId)).rejects.toMatchObject({ code: 'CLIENT_ID_REUSED' });
    });

    it('knows a resend of a text in which a card number was redacted', async () => {
      const talk = await aConversation(server);
      const clientId = randomUUID();
      const raw = 'My card is 4242 4242 4242 4242, is it blocked?';
      const first = await says(server, talk, raw, clientId);
      expect(await says(server, talk, raw, clientId)).toMatchObject({ id: first.id, duplicate: true });
      expect((await textsOf(talk)).join()).not.toContain('4242 4242');
    });

    it('gives a resend the first result after the conversation was settled, and reopens nothing', async () => {
      const talk = await aConversation(server);
      const clientId = randomUUID();
      const first = await says(server, talk, 'Hello?', clientId);
      await server.get(CustomerMessagesService).resolve(talk.conversationId, talk.customerId);
      expect(await says(server, talk, 'Hello?', clientId)).toMatchObject({ id: first.id, duplicate: true });
      expect(await conversations().get(talk.conversationId)).toMatchObject({ status: 'resolved', episode: 1 });
    });

    it('lets two authors use the same client id', async () => {
      const talk = await aConversation(server);
      const agent = anAgentAuthor();
      await handTo(talk, 'human', agent.id);
      const clientId = randomUUID();
      await says(server, talk, 'from the customer', clientId);
      await write(talk, agent, 'from the agent', clientId);
      expect(await textsOf(talk)).toEqual(['from the customer', 'from the agent']);
    });

    it('stores one message when the same one comes twenty times at once', async () => {
      const talk = await aConversation(server);
      const clientId = randomUUID();
      const sent = await Promise.all(Array.from({ length: 20 }, () => says(server, talk, 'Hello?', clientId)));
      expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
      expect(sent.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    });
  });

  it('begins a new episode when a settled one is written to: the assistant, a visible line, a higher epoch', async () => {
    const talk = await aConversation(server);
    const turn = await says(server, talk, 'Where is my parcel?');
    await server.get(CustomerMessagesService).resolve(talk.conversationId, talk.customerId);
    const again = await says(server, talk, 'It still has not come');
    expect(again).toMatchObject({ control: 'ai', reopen: false });
    expect(again.epoch).toBeGreaterThan(turn.epoch);
    expect(await conversations().get(talk.conversationId)).toMatchObject({ status: 'open', episode: 2 });
    const lines = await conversations().messagesAfter(talk.conversationId, turn.seq);
    expect(lines.map(({ system, author }) => system?.code ?? author.kind)).toEqual([
      'conversation_resolved',
      'conversation_reopened',
      'customer',
    ]);
  });

  it('is listed with how the customer began, and without words before there are any', async () => {
    const silent = await aConversation(server);
    const talk = await aConversation(server);
    await says(server, talk, `${'Where is my parcel? '.repeat(10)}`);
    await says(server, talk, 'Hello?');
    const { data } = await server.get(AdminConversationsController).list({ limit: 2 });
    expect(data.map(({ id, about }) => [id, about])).toEqual([
      [talk.conversationId, 'Where is my parcel? '.repeat(6)],
      [silent.conversationId, undefined],
    ]);
  });

  it('is over once it is closed, and another one can be opened', async () => {
    const talk = await aConversation(server);
    await server.get(UnitOfWork).query(CLOSE, [talk.conversationId]);
    await expect(says(server, talk, 'Hello?')).rejects.toMatchObject({ code: 'CONVERSATION_CLOSED' });
    const next = await server.get(CustomerMessagesService).open(talk.customerId);
    expect(next.id).not.toBe(talk.conversationId);
  });

  it('belongs to its customer alone', async () => {
    const [own, foreign] = [await aConversation(server), await aConversation(server)];
    const mixed = { customerId: own.customerId, conversationId: foreign.conversationId };
    await expect(says(server, mixed, 'Hello?')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const service = server.get(CustomerMessagesService);
    await expect(service.resolve(mixed.conversationId, mixed.customerId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(service.getOwn(mixed.conversationId, mixed.customerId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is one, also when two devices open it at once', async () => {
    const { customerId } = await aConversation(server);
    const service = server.get(CustomerMessagesService);
    const opened = await Promise.all(Array.from({ length: 8 }, () => service.open(customerId)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  });
});
