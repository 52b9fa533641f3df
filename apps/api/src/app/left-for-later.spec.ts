import { randomUUID } from 'node:crypto';
import type { Conversation, Handoff, Message } from '@handraise/contracts';
import type { TestServer } from '@handraise/platform/testing';
import { dumpRows } from '../testing/dump-rows';
import { call, passDeadline } from '../testing/people';
import { connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

/** A test number of fifteen digits, as long as the longest telephone number. */
const CARD = '378282246310005';

interface Seen {
  readonly conversation: Conversation;
  readonly messages: Message[];
  readonly handoff?: Handoff;
}

describe('a customer whom nobody could serve yet', () => {
  let server: TestServer;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
  });
  afterEach(() => users.splice(0).forEach((user) => user.close()));
  afterAll(() => server.close());

  /** Somebody in the line, and what they can do there. */
  const waiting = async () => {
    const user = await connectCustomer(server, {});
    users.push(user);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    const ask = async () => (await user.ask<{ handoff: Handoff }>('human:request', { conversationId })).handoff;
    const choose = async (choice: string, contact?: string) =>
      (
        await user.ask<{ handoff: Handoff }>('human:choose', {
          conversationId,
          choice,
          ...(contact ? { contact } : {}),
        })
      ).handoff;
    const write = (text: string) => user.ask('message:send', { conversationId, clientId: randomUUID(), text });
    const look = () => user.ask<Seen>('conversation:resume', { conversationId, after: 0 });
    return { user, asked: await ask(), ask, choose, write, look };
  };

  it('finds the same request again when a person is asked for anew after a message was left', async () => {
    const { asked, ask, choose, look } = await waiting();
    await choose('message');
    const again = await ask();
    expect(again).toMatchObject({ id: asked.id, requestedAt: asked.requestedAt, attempt: 1, status: 'ready' });
    const { conversation, messages } = await look();
    expect(conversation).toMatchObject({ status: 'open', control: 'queue', episode: 1 });
    expect(messages.filter(({ system }) => system?.code === 'human_requested')).toHaveLength(2);
  });

  it('finds it again beside a talk with the assistant, when a call back was promised', async () => {
    const { asked, ask, choose, write, look } = await waiting();
    await choose('callback', '+46 70 123 45 67');
    await write('How long does a return take?');
    expect((await ask()).id).toBe(asked.id);
    expect((await look()).conversation).toMatchObject({ status: 'open', control: 'queue' });
  });

  it('makes a new request once the old one is void', async () => {
    const { asked, ask, choose, write } = await waiting();
    await choose('message');
    await choose('ai');
    await write('Thanks anyway.');
    expect((await ask()).id).not.toBe(asked.id);
  });

  it('is on the first attempt until a person had the request in hand, however often the choice changes', async () => {
    const { choose } = await waiting();
    await choose('callback', '+46 70 123 45 67');
    await choose('callback', '+46 70 765 43 21');
    await choose('message');
    expect((await choose('wait')).attempt).toBe(1);
  });

  it('sees on every device what was chosen last', async () => {
    const { asked, choose, look } = await waiting();
    expect(asked.choice).toBeUndefined();
    expect((await choose('wait')).choice).toBe('wait');
    expect((await look()).handoff).toMatchObject({ status: 'ready', choice: 'wait' });
    await passDeadline(server, 'handoff.choose', asked.id);
    await choose('message');
    expect((await look()).handoff).toMatchObject({ status: 'deferred', choice: 'message' });
  });

  it('is told that a card number is no way to be reached, and nothing of it is kept', async () => {
    const { choose, look } = await waiting();
    await expect(choose('callback', CARD)).rejects.toThrow('VALIDATION_FAILED');
    const { handoff, messages } = await look();
    expect(handoff?.status).toBe('ready');
    expect(messages.filter(({ system }) => system?.code === 'choice_made')).toEqual([]);
    expect((await dumpRows(server.databaseUrl)).filter(({ text }) => text.includes(CARD))).toEqual([]);
    expect((await choose('callback', `+${CARD}`)).status).toBe('deferred');
  });
});
