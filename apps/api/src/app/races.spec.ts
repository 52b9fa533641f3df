import { randomUUID } from 'node:crypto';
import type { Conversation, Handoff, Offer, Session } from '@handraise/contracts';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { dumpRows } from '../testing/dump-rows';
import { call, goOffline, goOnline, passDeadline } from '../testing/people';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

const DEADLINES = sql('test.deadlines.find', 'SELECT kind FROM deadlines WHERE kind = $1 AND subject_id = $2');
type MadeOffer = { offer: Offer };
type Resumed = { conversation: Conversation; handoff?: Handoff; session?: object };

describe('what happens at the same time', () => {
  let server: TestServer;
  let agent: SocketUser;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
    agent = await connectAgent(server);
  });
  afterEach(async () => {
    await goOffline(agent);
    users.splice(0).forEach((user) => user.close());
  });
  afterAll(async () => {
    agent.close();
    await server.close();
  });

  const newCustomer = async (tier: 'vip' | 'standard' = 'standard') => {
    const user = await connectCustomer(server, { tier });
    users.push(user);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    return { user, conversationId };
  };
  const stateOf = (user: SocketUser, conversationId: string) =>
    user.ask<Resumed>('conversation:resume', { conversationId, after: 0 });
  const say = (user: SocketUser, conversationId: string, text: string) =>
    user.ask('message:send', { conversationId, clientId: randomUUID(), text });
  const hail = (user: SocketUser, conversationId: string) =>
    user.ask<{ handoff: Handoff }>('human:request', { conversationId }).then(({ handoff }) => handoff);
  const offerFor = (handoff: Handoff) =>
    agent.hears<MadeOffer>('offer:made', ({ offer }) => offer.handoffId === handoff.id).then(({ offer }) => offer);
  const take = async (handoff: Handoff) => {
    const offer = await offerFor(handoff);
    return agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id }).then(({ session }) => session);
  };
  const handled = (kind: string, { id }: Handoff) =>
    eventually(async () => expect(await server.get(UnitOfWork).query(DEADLINES, [kind, id])).toEqual([]), {
      timeoutMs: 15_000,
    });
  const resolveByCustomer = (user: SocketUser, conversationId: string) =>
    call<Conversation>(server, user.token, 'POST', `/conversations/${conversationId}/resolve`);

  it('a choice that was offered stays offered when an agent declines meanwhile', async () => {
    const { user, conversationId } = await newCustomer();
    const handoff = await hail(user, conversationId);
    await passDeadline(server, 'handoff.choose', handoff.id);
    await user.hears<{ handoff: Handoff }>('handoff:changed', (heard) => heard.handoff.status === 'choosing');
    await goOnline(agent);
    const offer = await offerFor(handoff);
    expect((await stateOf(user, conversationId)).handoff).toMatchObject({
      status: 'offering',
      choices: ['wait', 'callback', 'message', 'ai'],
    });
    await agent.ask('offer:decline', { offerId: offer.id });
    await eventually(async () =>
      expect((await stateOf(user, conversationId)).handoff).toMatchObject({ status: 'choosing' }),
    );
    await passDeadline(server, 'handoff.defer', handoff.id);
    await eventually(async () => expect((await stateOf(user, conversationId)).conversation.status).toBe('deferred'));
  }, 30_000);

  it('a customer who confirmed and asks again at once waits for a person, not for the wrap-up of the last one', async () => {
    await goOnline(agent);
    const { user, conversationId } = await newCustomer();
    const first = await hail(user, conversationId);
    const session = await take(first);
    await say(agent, conversationId, 'Hello');
    await resolveByCustomer(user, conversationId);
    await agent.hears<{ session: Session }>('session:changed', (heard) => heard.session.status === 'wrapping');
    await say(user, conversationId, 'One more thing');
    const second = await hail(user, conversationId);
    expect(second.id).not.toBe(first.id);
    await agent.hears<{ sessionId: string }>('session:ended', ({ sessionId }) => sessionId === session.id);
    const next = await take(second);
    await agent.ask('session:resolve', { sessionId: next.id, outcome: 'resolved' });
  }, 30_000);

  it('a confirmation and an accept at the same time leave either a wrap-up or nothing, never a person in a settled conversation', async () => {
    await goOnline(agent);
    for (let round = 0; round < 8; round += 1) {
      const { user, conversationId } = await newCustomer();
      const offer = await offerFor(await hail(user, conversationId));
      const accept = () =>
        agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id }).catch(() => undefined);
      const [accepted] = await Promise.all([accept(), resolveByCustomer(user, conversationId)]);
      await server.settled();
      const { conversation, handoff } = await stateOf(user, conversationId);
      expect(conversation).toMatchObject({ status: 'resolved', control: 'ai' });
      expect(handoff).toBeUndefined();
      if (accepted) await agent.ask('session:resolve', { sessionId: accepted.session.id, outcome: 'resolved' });
    }
  }, 60_000);

  it('no card number gets past any field in which somebody writes', async () => {
    await goOnline(agent);
    const { user, conversationId } = await newCustomer();
    const card = '4242 4242 4242 4242';
    const first = await hail(user, conversationId);
    const offer = await offerFor(first);
    await agent.ask('offer:decline', { offerId: offer.id, reason: `card ${card}` });
    const choice = { conversationId, choice: 'callback' };
    await expect(user.ask('human:choose', { ...choice, contact: `card ${card}` })).rejects.toThrow('VALIDATION_FAILED');
    await user.ask('human:choose', { ...choice, contact: '+46 70 123 45 67' });
    await say(user, conversationId, `card ${card}`);
    await goOffline(agent);
    const [second, other] = [await connectAgent(server), await connectAgent(server)];
    users.push(second, other);
    await goOnline(second);
    await hail(user, conversationId);
    const offered = await second.hears<MadeOffer>('offer:made');
    const { session } = await second.ask<{ session: Session }>('offer:accept', { offerId: offered.offer.id });
    await second.ask('session:release', { sessionId: session.id, reason: `card ${card}` });
    await goOffline(second);
    await goOnline(other);
    const again = await other.hears<MadeOffer>('offer:made');
    const taken = await other.ask<{ session: Session }>('offer:accept', { offerId: again.offer.id });
    await other.ask('session:resolve', { sessionId: taken.session.id, outcome: 'resolved', note: `card ${card}` });
    await user.ask('session:rate', { sessionId: taken.session.id, score: 5, comment: `card ${card}` });
    const rows = await dumpRows(server.databaseUrl);
    expect(rows.filter(({ text }) => text.includes('4242 4242'))).toEqual([]);
    // the decline, the message, the release, the note, the comment
    expect(rows.filter(({ text }) => text.includes('•••• 4242')).length).toBeGreaterThanOrEqual(5);
  }, 30_000);

  it('a waiting customer who is away for two minutes is asked on return, and not waited for after fifteen', async () => {
    const { user, conversationId } = await newCustomer();
    const handoff = await hail(user, conversationId);
    user.close();
    await eventually(() => passDeadline(server, 'handoff.away', handoff.id));
    await handled('handoff.away', handoff);
    const back = await connectWithToken(server, 'customer', user.token);
    users.push(back);
    await eventually(async () =>
      expect((await stateOf(back, conversationId)).handoff).toMatchObject({ status: 'choosing' }),
    );
    await expect(passDeadline(server, 'handoff.gone', handoff.id)).rejects.toThrow('there is no deadline');
    back.close();
    await eventually(() => passDeadline(server, 'handoff.gone', handoff.id));
    await handled('handoff.gone', handoff);
    const later = await connectWithToken(server, 'customer', user.token);
    users.push(later);
    await eventually(async () =>
      expect(await stateOf(later, conversationId)).toMatchObject({ conversation: { status: 'open', control: 'ai' } }),
    );
    expect((await stateOf(later, conversationId)).handoff).toBeUndefined();
  }, 30_000);

  it('a customer with another device connected is not away', async () => {
    const { user, conversationId } = await newCustomer();
    const handoff = await hail(user, conversationId);
    const phone = await connectWithToken(server, 'customer', user.token);
    users.push(phone);
    user.close();
    await eventually(() => passDeadline(server, 'handoff.away', handoff.id));
    await handled('handoff.away', handoff);
    expect((await stateOf(phone, conversationId)).handoff).toMatchObject({ status: 'ready' });
    await phone.ask('human:cancel', { conversationId });
  }, 30_000);
});
