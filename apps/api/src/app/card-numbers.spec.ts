import type { Conversation, Handoff, Offer, Session } from '@handraise/contracts';
import { anApplication } from '@handraise/agents/testing';
import { aCustomer } from '@handraise/customers/testing';
import { anAdminToken } from '@handraise/identity/testing';
import type { TestServer } from '@handraise/platform/testing';
import { dumpRows } from '../testing/dump-rows';
import { call, goOnline } from '../testing/people';
import { connectAgent, connectWithToken, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

/** A test number that passes the check digit, as people write it. */
const CARD = '4242 4242 4242 4242';
const PLAIN = CARD.replaceAll(' ', '');
const said = (what: string) => `${what}: ${CARD}.`;

describe('a card number', () => {
  let server: TestServer;
  let admin: string;
  let agent: SocketUser;
  let customer: SocketUser;
  beforeAll(async () => {
    server = await startApp();
    admin = await anAdminToken(server);
    agent = await connectAgent(server);
    const { accessToken } = await aCustomer(server, {
      sub: 'card-holder',
      name: said('Zoe'),
      email: `${PLAIN}@example.org`,
      attributes: { token: CARD, list: [Number(PLAIN)] },
    });
    customer = await connectWithToken(server, 'customer', accessToken);
    await goOnline(agent);
  });
  afterAll(async () => {
    [agent, customer].forEach((user) => user.close());
    await server.close();
  });

  it('is stored nowhere, whatever field of a ride it is written in', async () => {
    const { id: conversationId } = await call<Conversation>(server, customer.token, 'POST', '/conversations');
    // a person is asked for first, so that no model has to be loaded
    await customer.ask<{ handoff: Handoff }>('human:request', { conversationId });
    await customer.ask('message:send', { conversationId, clientId: 'a-first-message', text: said('charged twice') });
    const first = await agent.hears<{ offer: Offer }>('offer:made');
    await agent.ask('offer:accept', { offerId: first.offer.id });
    const { data } = await call<{ data: Session[] }>(server, agent.token, 'GET', '/agent/sessions');
    const sessionId = data[0]?.id;
    await agent.ask('message:send', { conversationId, clientId: 'an-answer', text: said('is it') });
    await agent.ask('session:resolve', { sessionId, outcome: 'resolved', note: said('refunded') });
    await customer.ask('session:rate', { sessionId, score: 5, comment: said('good') });
    await call(server, '', 'POST', '/agents/apply', anApplication({ name: said('Maja') }));
    await call(server, admin, 'POST', '/admin/ledger/adjustments', {
      agentId: agent.id,
      amountMinor: 100,
      currency: 'EUR',
      reason: said('for card'),
    });
    await call(server, admin, 'POST', `/admin/agents/${agent.id}/suspend`, { reasons: [said('kept')] });
    const rows = (await dumpRows(server.databaseUrl)).filter(({ text }) => text.includes(CARD) || text.includes(PLAIN));
    expect(rows).toEqual([]);
  });

  it.each([PLAIN, PLAIN.replace(/(.{4})(?=.)/g, '$1-'), `x${PLAIN}y`])('is no client id: %s', async (clientId) => {
    const { id: conversationId } = await call<Conversation>(server, customer.token, 'POST', '/conversations');
    await expect(customer.ask('message:send', { conversationId, clientId, text: 'hello' })).rejects.toThrow(
      'VALIDATION_FAILED',
    );
  });

  it('is no identifier and no address of anybody', async () => {
    await expect(aCustomer(server, { sub: `shop-${PLAIN}` })).rejects.toThrow();
    const application = anApplication({ email: `${PLAIN}@example.org` });
    await expect(call(server, '', 'POST', '/agents/apply', application)).rejects.toThrow('VALIDATION_FAILED');
  });
});
