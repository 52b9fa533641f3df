import { randomUUID } from 'node:crypto';
import type { Board, Commands, Conversation, Offer, ResultOf, Session } from '@handraise/contracts';
import { anAdminToken } from '@handraise/identity/testing';
import type { TestServer } from '@handraise/platform/testing';
import { call, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

describe('the board and the figures of a ride', () => {
  let server: TestServer;
  let token: string;
  let agent: SocketUser;
  let customer: SocketUser;
  let admin: SocketUser;
  let conversationId: string;
  let offer: Offer;
  let session: Session;
  beforeAll(async () => {
    server = await startApp();
    token = await anAdminToken(server);
    [agent, customer] = [await connectAgent(server), await connectCustomer(server)];
    admin = await connectWithToken(server, 'admin', token);
    conversationId = (await call<Conversation>(server, customer.token, 'POST', '/conversations')).id;
  });
  afterAll(async () => {
    for (const user of [agent, customer, admin]) user.close();
    await server.close();
  });
  const shows = (when: (board: Board) => boolean) => admin.hears<Board>('board:changed', when);

  it('shows who is there', async () => {
    await goOnline(agent);
    const board = await admin.ask<Board>('board:watch', {});
    expect(board.counts).toMatchObject({ withAssistant: 1, waiting: 0, agentsOnline: 1, agentsRoutable: 1 });
    expect(board.agents).toMatchObject([{ id: agent.id, name: 'Maja Kowalska', routable: true, simulated: false }]);
  });

  it('shows who waits, with the live offer', async () => {
    await customer.ask('human:request', { conversationId });
    ({ offer } = await agent.hears<{ offer: Offer }>('offer:made'));
    const board = await shows(({ counts }) => counts.waiting === 1 && counts.liveOffers === 1);
    expect(board.handoffs).toMatchObject([{ conversationId, status: 'offering', position: 1, attempt: 1 }]);
  });

  it('shows the session with its agent', async () => {
    ({ session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id }));
    const board = await shows(({ sessions }) => sessions.length === 1);
    expect(board.sessions).toMatchObject([{ conversationId, agentName: 'Maja Kowalska', status: 'active' }]);
    expect(board.counts).toMatchObject({ waiting: 0, withHuman: 1, liveOffers: 0 });
    expect(board.handoffs).toEqual([]);
  });

  it('counts as with a person what the list of sessions holds, in wrap-up too', async () => {
    await agent.ask('message:send', { conversationId, clientId: randomUUID(), text: 'Hello!' });
    await call(server, customer.token, 'POST', `/conversations/${conversationId}/resolve`);
    const board = await shows(({ sessions }) => sessions[0]?.status === 'wrapping');
    expect(board.sessions).toHaveLength(1);
    expect(board.counts.withHuman).toBe(1);
  });

  it('is empty again after the end, and the figures know what happened', async () => {
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await customer.ask('session:rate', { sessionId: session.id, score: 5 });
    const board = await shows(({ sessions }) => sessions.length === 0);
    expect(board.counts.withHuman).toBe(0);
    await server.settled();
    const metrics = await call<ResultOf<Commands['getMetrics']>>(server, token, 'GET', '/admin/metrics');
    expect(metrics).toMatchObject({
      aiShare: { value: 0, n: 1 },
      csat: { human: { value: 1, n: 1, asked: 1 } },
      timeToHumanSeconds: { n: 1 },
      offers: { made: 1, accepted: 1 },
      paid: { earnings: 1, currency: 'EUR' },
    });
    expect(metrics.paid.totalMinor).toBe(session.quote.totalMinor);
  });
});
