import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Conversation, Earning, Handoff, Message, Offer, Packet, Session } from '@handraise/contracts';
import { ArticlesService, readArticleFiles } from '@handraise/knowledge';
import { anAdminToken } from '@handraise/identity/testing';
import { CommandRegistry } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

type HeardMessage = { message: Message };
const isBy = (kind: Message['author']['kind']) => (heard: HeardMessage) => heard.message.author.kind === kind;

describe('the story, over HTTP and sockets', () => {
  let server: TestServer;
  let admin: string;
  const users: SocketUser[] = [];

  beforeAll(async () => {
    server = await startApp({ PAY_HOLD_SECONDS: '0' });
    const articles = await readArticleFiles(path.join(__dirname, '../demo/articles'));
    await server.get(ArticlesService).publishMissing(articles);
    admin = await anAdminToken(server);
    await eventually(async () => expect((await fetch(`${server.url}/health/ready`)).status).toBe(200), {
      timeoutMs: 20_000,
    });
  }, 60_000);
  afterAll(async () => {
    users.forEach((user) => user.close());
    await server.close();
  });

  const call = async <Data>(token: string, method: string, route: string, body?: object): Promise<Data> => {
    const response = await fetch(`${server.url}/api/v1${route}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const answer = (await response.json()) as Data & { code?: string; detail?: string };
    if (!response.ok) throw new Error(`${answer.code}: ${answer.detail}`);
    return answer;
  };
  const say = (user: SocketUser, conversationId: string, text: string) =>
    user.ask('message:send', { conversationId, clientId: randomUUID(), text });

  it('is answered by the assistant with a source, then by a person, who is paid out; the books balance', async () => {
    const agent = await connectAgent(server);
    const user = await connectCustomer(server);
    users.push(agent, user);
    await agent.ask('presence:set', { intent: 'online' });
    const { id: conversationId } = await call<Conversation>(user.token, 'POST', '/conversations');

    await say(user, conversationId, 'How long does a refund take to arrive?');
    const { message: answer } = await user.hears<HeardMessage>('message:new', isBy('assistant'));
    expect(answer.citations?.length).toBeGreaterThan(0);
    expect(answer.content?.length).toBeGreaterThan(0);

    await say(user, conversationId, 'agent!');
    const { offer } = await agent.hears<{ offer: Offer }>('offer:made');
    expect(JSON.stringify(offer)).not.toContain('refund to arrive');
    await agent.ask('offer:ack', { offerId: offer.id });
    const { session, packet } = await agent.ask<{ session: Session; packet: Packet }>('offer:accept', {
      offerId: offer.id,
    });
    expect(packet.tried.length).toBeGreaterThan(0);
    expect(packet.messages.some(({ text }) => text.includes('How long does a refund take'))).toBe(true);

    await say(agent, conversationId, 'Hello, this is Maja. Your refund is on its way.');
    await user.hears<HeardMessage>('message:new', isBy('agent'));
    await say(user, conversationId, 'Thank you, that is all!');
    await agent.hears<HeardMessage>('message:new', ({ message }) => message.text.startsWith('Thank you'));
    const { earning } = await agent.ask<{ earning: Earning }>('session:resolve', {
      sessionId: session.id,
      outcome: 'resolved',
    });
    expect(earning.totalMinor).toBe(offer.quote.totalMinor);
    await user.ask('session:rate', { sessionId: session.id, score: 5 });
    const { messages } = await user.ask<{ messages: Message[] }>('conversation:resume', { conversationId, after: 0 });
    const afterAsking = messages.slice(messages.findIndex(({ text }) => text === 'agent!'));
    expect(afterAsking.filter(({ author }) => author.kind === 'assistant')).toEqual([]);

    await payOut(agent, earning);
    const verified = await call<{ ok: boolean; problems: string[] }>(admin, 'GET', '/admin/ledger/verify');
    expect(verified.problems).toEqual([]);
    const log = await call<{ ok: boolean; records: number }>(admin, 'GET', '/admin/decisions/log/verify');
    expect(log).toMatchObject({ ok: true });
    expect(log.records).toBeGreaterThan(0);
  }, 60_000);

  async function payOut(agent: SocketUser, earning: Earning): Promise<void> {
    const account = await call<{ status: string; onboardingUrl?: string }>(
      agent.token,
      'POST',
      '/agent/payout-account',
    );
    if (account.onboardingUrl) await fetch(account.onboardingUrl);
    await eventually(async () => {
      const now = await call<{ status: string }>(agent.token, 'POST', '/agent/payout-account');
      expect(now.status).toBe('active');
    });
    const run = await call<{ payouts: { id: string; agentId: string; amount: { amountMinor: number } }[] }>(
      admin,
      'POST',
      '/admin/payout-runs',
    );
    const own = run.payouts.find(({ agentId }) => agentId === agent.id);
    expect(own?.amount.amountMinor).toBe(earning.totalMinor);
    await eventually(
      async () => {
        const payout = await call<{ status: string }>(admin, 'GET', `/admin/payouts/${own?.id}`);
        expect(['in_transit', 'paid']).toContain(payout.status);
      },
      { timeoutMs: 15_000 },
    );
  }

  it('hails a person at once for a risky matter, and for a VIP whom the assistant cannot answer', async () => {
    const risky = await connectCustomer(server);
    const vip = await connectCustomer(server, { tier: 'vip' });
    users.push(risky, vip);
    for (const [user, text] of [
      [risky, 'My card was stolen and somebody is using it right now'],
      [vip, 'Which colour do the office chairs of your founders have?'],
    ] as const) {
      const { id: conversationId } = await call<Conversation>(user.token, 'POST', '/conversations');
      await say(user, conversationId, text);
      const { handoff } = await user.hears<{ handoff: Handoff }>('handoff:changed');
      expect(handoff.conversationId).toBe(conversationId);
    }
  }, 30_000);

  it('answers in the customer’s language where there are articles', async () => {
    const user = await connectCustomer(server);
    users.push(user);
    const { id: conversationId } = await call<Conversation>(user.token, 'POST', '/conversations');
    await say(user, conversationId, 'Wie lange dauert eine Rückerstattung?');
    const { message } = await user.hears<HeardMessage>('message:new', isBy('assistant'));
    expect(message.text).toMatch(/[äöüß]|Tage|Werktage/);
  }, 30_000);

  it('serves every command that the contract defines', async () => {
    expect(server.get(CommandRegistry).unserved()).toEqual([]);
  });
});
