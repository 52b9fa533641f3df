import type { Conversation, Earning, Handoff, Message, Offer, Session } from '@handraise/contracts';
import type { TestServer } from '@handraise/platform/testing';
import { call, goOffline, goOnline, passDeadline } from '../testing/people';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

interface Rescinded {
  offerId: string;
  reason: string;
}
interface Ended {
  sessionId: string;
  cause?: string;
  outcome?: string;
  earning?: Earning | null;
}

describe('an agent with a desktop and a phone', () => {
  let server: TestServer;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
  });
  afterEach(() => users.splice(0).forEach((user) => user.close()));
  afterAll(() => server.close());

  const twoDevices = async () => {
    const desktop = await connectAgent(server);
    const phone = await connectWithToken(server, 'agent', desktop.token);
    users.push(desktop, phone);
    await goOnline(desktop);
    return { desktop, phone };
  };
  const waiting = async () => {
    const user = await connectCustomer(server);
    users.push(user);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    return { user, conversationId, handoff };
  };
  const ringing = async () => {
    const devices = await twoDevices();
    const customer = await waiting();
    const { offer } = await devices.desktop.hears<{ offer: Offer }>('offer:made');
    await devices.phone.hears<{ offer: Offer }>('offer:made', (made) => made.offer.id === offer.id);
    return { ...devices, ...customer, offer };
  };

  it('stops the ringing of one device, and shows the session there, when the other accepts', async () => {
    const { desktop, phone, offer } = await ringing();
    const { session } = await phone.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    expect(await desktop.hears<Rescinded>('offer:rescinded')).toEqual({ offerId: offer.id, reason: 'answered' });
    const changed = await desktop.hears<{ session: Session }>('session:changed');
    expect(changed.session).toMatchObject({ id: session.id, handoffId: offer.handoffId });
    await phone.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    expect(phone.heard('offer:rescinded')).toEqual([]);
    expect(await desktop.hears<Ended>('session:ended')).toMatchObject({ sessionId: session.id, outcome: 'resolved' });
    await goOffline(desktop);
  });

  it('stops the ringing of one device when the other declines, over whatever transport', async () => {
    const { desktop, phone, offer, user, conversationId } = await ringing();
    await phone.ask('offer:decline', { offerId: offer.id });
    expect(await desktop.hears<Rescinded>('offer:rescinded')).toEqual({ offerId: offer.id, reason: 'answered' });
    expect(phone.heard('offer:rescinded')).toEqual([]);
    await goOffline(desktop);
    await user.ask('human:cancel', { conversationId });
  });

  it('tells both devices when the answer came over HTTP', async () => {
    const { desktop, phone, offer, user, conversationId } = await ringing();
    await call(server, phone.token, 'POST', `/agent/offers/${offer.id}/decline`);
    for (const device of [desktop, phone])
      expect(await device.hears<Rescinded>('offer:rescinded')).toEqual({ offerId: offer.id, reason: 'answered' });
    await goOffline(desktop);
    await user.ask('human:cancel', { conversationId });
  });

  it('says why a session ended without the agent’s doing, and tells the customer that somebody else is being found', async () => {
    const { desktop, phone, offer, user, conversationId } = await ringing();
    const { session } = await phone.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await desktop.ask('presence:set', { intent: 'finishing' });
    await passDeadline(server, 'session.first_reply', session.id);
    for (const device of [desktop, phone])
      expect(await device.hears<Ended>('session:ended')).toMatchObject({ cause: 'no_first_reply' });
    const { message } = await user.hears<{ message: Message }>(
      'message:new',
      (heard) => heard.message.system?.code === 'human_left',
    );
    expect(message.system?.params).toMatchObject({ requeued: true });
    expect(message.text).toContain('finding somebody else');
    expect(await user.hears<Ended>('session:ended')).not.toHaveProperty('cause');
    await user.ask('human:cancel', { conversationId });
  });

  it('says what was paid for work that was given back', async () => {
    const { desktop, phone, offer, user, conversationId } = await ringing();
    const { session } = await phone.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await desktop.ask('presence:set', { intent: 'finishing' });
    const released = await phone.ask<{ earning: Earning }>('session:release', {
      sessionId: session.id,
      reason: 'not my topic',
    });
    expect(released.earning).toMatchObject({ sessionId: session.id, rule: expect.any(String) });
    expect(await desktop.hears<Ended>('session:ended')).toMatchObject({ cause: 'agent', earning: released.earning });
    await user.ask('human:cancel', { conversationId });
  });
});
