import { randomUUID } from 'node:crypto';
import type { Conversation, Offer, Session } from '@handraise/contracts';
import { aCustomer } from '@handraise/customers/testing';
import type { AccountId } from '@handraise/kernel';
import { anAdminToken } from '@handraise/identity/testing';
import { PersonalDataRegistry } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { dumpRows } from '../testing/dump-rows';
import { call, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

/** Words that nobody else's row can hold. */
const own = {
  name: 'Zebulon Quixworth',
  first: 'Zebulon',
  email: 'zeb.quixworth@quixworth.example',
  sub: 'host-user-quixworth-77',
  attribute: 'attribute-quixworth',
  said: 'My quixotic parrot ate the parcel',
  contact: '+46 70 555 77 88',
  comment: 'Maja saved my quixotic parrot',
  note: 'quixotic parrot refunded',
  typed: 'what is a quixotic zyzzyva worth',
};
const wordsOf = (person: Record<string, string>) => Object.values(person).map((word) => word.toLowerCase());

describe('erasing a person', () => {
  let server: TestServer;
  let admin: string;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
    admin = await anAdminToken(server);
  });
  afterAll(async () => {
    users.forEach((user) => user.close());
    await server.close();
  });

  const findIn = async (words: string[]): Promise<string[]> => {
    const rows = await dumpRows(server.databaseUrl);
    return rows
      .filter(({ text }) => words.some((word) => text.toLowerCase().includes(word)))
      .map(({ table, text }) => `${table}: ${text}`);
  };
  const verifyChains = async () => {
    for (const route of ['/admin/ledger/verify', '/admin/decisions/log/verify'])
      expect(await call(server, admin, 'GET', route)).toMatchObject({ ok: true, problems: [] });
  };

  /** A whole ride: asked the assistant, waited, left a contact, was served, rated. */
  const ride = async () => {
    const claims = {
      tier: 'vip' as const,
      name: own.name,
      email: own.email,
      sub: own.sub,
      attributes: { plan: own.attribute },
    };
    const { accessToken, customer } = await aCustomer(server, claims);
    const user = await connectWithToken(server, 'customer', accessToken);
    const agent = await connectAgent(server);
    users.push(user, agent);
    const post = <Data>(route: string, body: object) => call<Data>(server, accessToken, 'POST', route, body);
    const { id: conversationId } = await post<Conversation>('/conversations', {});
    const say = (by: SocketUser, text: string) =>
      by.ask('message:send', { conversationId, clientId: `${own.first}-${randomUUID()}`, text });
    await say(user, own.typed);
    await server.settled();
    await user.ask('human:request', { conversationId }).catch(() => undefined);
    await user.ask('human:choose', { conversationId, choice: 'callback', contact: own.contact });
    await say(user, own.said);
    await user.ask('human:request', { conversationId });
    await goOnline(agent);
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await say(agent, `Dear ${own.first}, poor quixotic parrot`);
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved', note: own.note });
    await user.ask('session:rate', { sessionId: session.id, score: 5, comment: own.comment });
    await server.settled();
    return { user, agent, customerId: customer.id, conversationId, accessToken, session };
  };

  it('leaves none of a customer’s words in the database, and every chain whole', async () => {
    const { user, customerId, conversationId, accessToken } = await ride();
    const before = JSON.stringify(await call<object>(server, admin, 'GET', `/admin/customers/${customerId}/export`));
    for (const word of [own.name, own.email, own.sub, own.attribute, own.said, own.contact, own.comment, own.typed])
      expect(before).toContain(word);
    expect(await findIn(wordsOf(own))).not.toEqual([]);

    await call(server, admin, 'POST', `/admin/customers/${customerId}/erase`);
    expect(await findIn(wordsOf(own))).toEqual([]);
    await verifyChains();
    const after = JSON.stringify(await call<object>(server, admin, 'GET', `/admin/customers/${customerId}/export`));
    for (const word of Object.values(own)) expect(after).not.toContain(word);
    await call(server, admin, 'POST', `/admin/customers/${customerId}/erase`);

    await eventually(() => expect(user.socket.connected).toBe(false));
    await expect(connectWithToken(server, 'customer', accessToken)).rejects.toMatchObject({
      data: { code: 'UNAUTHENTICATED' },
    });
    await expect(call(server, accessToken, 'GET', `/conversations/${conversationId}`)).rejects.toThrow(
      'UNAUTHENTICATED',
    );
    const back = await aCustomer(server, { sub: own.sub });
    expect(back.customer.id).not.toBe(customerId);
  }, 60_000);

  it('ends what was under way for a customer: the line, the offer, the session, the open conversation', async () => {
    const [waiting, served] = [await connectCustomer(server), await connectCustomer(server)];
    const agent = await connectAgent(server, { email: 'plonk@zyzzyva-agents.example', name: 'Plonk Zyzzyva' });
    users.push(waiting, served, agent);
    const ask = async (user: SocketUser) => {
      const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
      await user.ask('human:request', { conversationId });
      return conversationId;
    };
    const conversationId = await ask(served);
    await goOnline(agent);
    const first = await agent.hears<{ offer: Offer }>('offer:made');
    await agent.ask('offer:accept', { offerId: first.offer.id });
    await call(server, admin, 'POST', `/admin/customers/${served.id}/erase`);
    await agent.hears('session:ended');
    await expect(
      agent.ask('message:send', { conversationId, clientId: randomUUID(), text: 'Still there?' }),
    ).rejects.toThrow('SESSION_ENDED');
    await ask(waiting);
    const second = await agent.hears<{ offer: Offer }>('offer:made');
    await call(server, admin, 'POST', `/admin/customers/${waiting.id}/erase`);
    await agent.hears<{ offerId: string }>('offer:rescinded', ({ offerId }) => offerId === second.offer.id);
    await expect(agent.ask('offer:accept', { offerId: second.offer.id })).rejects.toThrow('OFFER_RESCINDED');
    await verifyChains();
  }, 30_000);

  it('leaves no name and no address of an agent, and pays what was earned', async () => {
    const user = await connectCustomer(server);
    const agent = await connectAgent(server, { email: 'quill@xanthe-agents.example', name: 'Xanthe Quillfeather' });
    users.push(user, agent);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    await goOnline(agent);
    await user.ask('human:request', { conversationId });
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    await agent.ask('offer:decline', { offerId: offer.id, reason: 'xanthe is at lunch' });
    await user.ask('human:cancel', { conversationId });
    await user.ask('human:request', { conversationId });
    const again = await agent.hears<{ offer: Offer }>('offer:made');
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: again.offer.id });
    await agent.ask('message:send', { conversationId, clientId: randomUUID(), text: 'Hello' });
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await server.settled();
    const words = ['xanthe', 'quillfeather'];
    const subject = { kind: 'agent' as const, id: agent.id as AccountId };
    const registry = server.get(PersonalDataRegistry);
    expect(JSON.stringify(await registry.exportAll(subject))).toContain('Xanthe Quillfeather');
    await registry.eraseAll(subject);
    await server.settled();
    expect(await findIn(words)).toEqual([]);
    await registry.eraseAll(subject);
    await verifyChains();
    await eventually(() => expect(agent.socket.connected).toBe(false));
    await expect(connectWithToken(server, 'agent', agent.token)).rejects.toMatchObject({
      data: { code: 'UNAUTHENTICATED' },
    });
  }, 30_000);
});
