import { randomUUID } from 'node:crypto';
import type {
  Commands,
  Conversation,
  Handoff,
  Message,
  Offer,
  OwnDecisionExplained,
  Packet,
  Presence,
  ResultOf,
  Session,
} from '@handraise/contracts';
import { anAdminToken } from '@handraise/identity/testing';
import { sql, UnitOfWork } from '@handraise/platform';
import type { TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { call, goOffline, goOnline, passDeadline } from '../testing/people';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

type MadeOffer = { offer: Offer };
type HandoffPage = ResultOf<Commands['listHandoffs']>;
const TAMPER = sql('test.tamper', `UPDATE decision_records SET body = replace(body, '"seed"', '"sead"') WHERE seq = 1`);
const UNGUARD = sql('test.unguard', 'ALTER TABLE decision_records DISABLE TRIGGER decision_records_refuse');
const LAST_SEEN = sql(
  'test.last_seen',
  "UPDATE agent_leases SET connected = false, last_seen_at = now() - interval '50 seconds' WHERE agent_id = $1",
);
const LIVE = sql('test.live', `SELECT count(*)::int AS live FROM offers WHERE status IN ('created', 'delivered')`);

const PRACTICE = sql('test.practice', 'UPDATE agents SET simulated = true WHERE id = $1');
const WAITED = sql(
  'test.waited',
  `SELECT extract(epoch FROM o.created_at - h.requested_at)::float8 AS seconds
   FROM offers o JOIN handoffs h ON h.id = o.handoff_id WHERE h.id = $1`,
);

const AHEAD = sql(
  'test.deadlines.ahead',
  'SELECT kind FROM deadlines WHERE kind = $1 AND subject_id = $2 AND due_at > clock_timestamp()',
);
const SILENT = sql('test.silent', `UPDATE sessions SET started_at = started_at - interval '4 minutes' WHERE id = $1`);

/** A crowd like this request, in a language that nobody speaks. */
const CROWD = sql(
  'test.crowd',
  `INSERT INTO handoffs SELECT (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(),
     'conversation_id', gen_random_uuid(), 'language', 'xh', 'virtual_deadline', now() - interval '1 hour'))).*
   FROM handoffs h, generate_series(1, 250) WHERE h.id = $1`,
);
const CROWD_LEAVES = sql('test.crowd_leaves', `UPDATE handoffs SET status = 'canceled' WHERE language = 'xh'`);
const A_MINUTE_AGO = sql(
  'test.a_minute_ago',
  `UPDATE offers SET ended_at = ended_at - interval '61 seconds' WHERE handoff_id = $1`,
);

describe('dispatch, when time passes', () => {
  let server: TestServer;
  const users: SocketUser[] = [];
  beforeAll(async () => {
    server = await startApp();
  });
  afterEach(async () => {
    for (const user of users.splice(0)) user.close();
    await eventually(async () => expect(await server.get(UnitOfWork).query(LIVE)).toEqual([{ live: 0 }]), {
      timeoutMs: 8000,
    });
  });
  afterAll(() => server.close());

  const agentOnline = async () => {
    const agent = await connectAgent(server);
    users.push(agent);
    await goOnline(agent);
    return agent;
  };
  const waiting = async (tier: 'vip' | 'standard' = 'standard') => {
    const user = await connectCustomer(server, { tier });
    users.push(user);
    const { id: conversationId } = await call<Conversation>(server, user.token, 'POST', '/conversations');
    const { handoff } = await user.ask<{ handoff: Handoff }>('human:request', { conversationId });
    return { user, conversationId, handoff };
  };

  it('pauses an agent after two missed offers; one tap resumes', async () => {
    const agent = await agentOnline();
    for (const _ of [1, 2]) {
      const { user, conversationId } = await waiting();
      const { offer } = await agent.hears<MadeOffer>('offer:made');
      await agent.ask('offer:ack', { offerId: offer.id });
      await passDeadline(server, 'offer.expire', offer.id);
      await agent.hears<{ reason: string }>('offer:rescinded', ({ reason }) => reason === 'timed_out');
      await expect(agent.ask('offer:accept', { offerId: offer.id })).rejects.toThrow('OFFER_EXPIRED');
      await user.ask('human:cancel', { conversationId });
    }
    await agent.hears<Presence>('presence:changed', ({ reasons }) => reasons.includes('PAUSED'));
    const resumed = await agent.ask<Presence>('presence:set', { intent: 'online' });
    expect(resumed).toMatchObject({ routable: true, reasons: [] });
    await goOffline(agent);
  });

  it('serves who can be served, however many wait for whom nobody can serve (I6)', async () => {
    const before = await waiting();
    const database = server.get(UnitOfWork);
    await database.query(CROWD, [before.handoff.id]);
    const agent = await agentOnline();
    await agent.hears<MadeOffer>('offer:made', (made) => made.offer.handoffId === before.handoff.id);
    await database.query(CROWD_LEAVES);
    await before.user.ask('human:cancel', { conversationId: before.conversationId });
    await goOffline(agent);
  });

  it('asks the only agent again a minute after a decline, and tells the customer that the line goes on', async () => {
    const agent = await agentOnline();
    const { user, conversationId, handoff } = await waiting();
    const { offer } = await agent.hears<MadeOffer>('offer:made');
    await user.hears<{ handoff: Handoff }>('handoff:changed', (heard) => heard.handoff.status === 'offering');
    await agent.ask('offer:decline', { offerId: offer.id });
    await user.hears<{ handoff: Handoff }>('handoff:changed', (heard) => heard.handoff.status === 'ready');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(agent.heard('offer:made')).toHaveLength(1);
    await server.get(UnitOfWork).query(A_MINUTE_AGO, [handoff.id]);
    await agent.hears<MadeOffer>('offer:made', (made) => made.offer.id !== offer.id);
    await user.ask('human:cancel', { conversationId });
    await goOffline(agent);
  });

  it('offers a practice agent what nobody took at five seconds, not at the next look', async () => {
    const agent = await agentOnline();
    await server.get(UnitOfWork).query(PRACTICE, [agent.id]);
    for (const pauseMs of [300, 700]) {
      const { user, conversationId, handoff } = await waiting();
      await agent.hears<MadeOffer>('offer:made', (made) => made.offer.handoffId === handoff.id);
      const [offer] = await server.get(UnitOfWork).query<{ seconds: number }>(WAITED, [handoff.id]);
      expect(offer?.seconds).toBeGreaterThanOrEqual(5);
      expect(offer?.seconds).toBeLessThan(5.4);
      await user.ask('human:cancel', { conversationId });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    await goOffline(agent);
  }, 30_000);

  it('takes an offer that no device showed to the next agent, without a miss', async () => {
    const first = await agentOnline();
    const { user, conversationId, handoff } = await waiting();
    const { offer } = await first.hears<MadeOffer>('offer:made');
    const second = await agentOnline();
    await passDeadline(server, 'offer.expire', offer.id);
    await first.hears<{ reason: string }>('offer:rescinded', ({ reason }) => reason === 'undeliverable');
    const next = await second.hears<MadeOffer>('offer:made', (made) => made.offer.handoffId === handoff.id);
    await second.ask('offer:decline', { offerId: next.offer.id });
    await user.ask('human:cancel', { conversationId });
    for (const agent of [first, second]) await goOffline(agent);
  });

  it('asks a customer who waited too long, and keeps each choice', async () => {
    const asked = await Promise.all([waiting(), waiting(), waiting()]);
    for (const { user, handoff } of asked) {
      await passDeadline(server, 'handoff.choose', handoff.id);
      const changed = await user.hears<{ handoff: Handoff }>(
        'handoff:changed',
        (heard) => heard.handoff.status === 'choosing',
      );
      expect(changed.handoff.choices).toEqual(['wait', 'callback', 'message', 'ai']);
    }
    const [ai, callback, wait] = asked.map(
      ({ user, conversationId }) =>
        (choice: string, contact?: string) =>
          user.ask<{ handoff: Handoff }>('human:choose', { conversationId, choice, ...(contact ? { contact } : {}) }),
    );
    expect((await ai?.('ai'))?.handoff.status).toBe('canceled');
    await expect(callback?.('callback')).rejects.toThrow('VALIDATION_FAILED');
    expect((await callback?.('callback', '+46 70 123 45 67'))?.handoff.status).toBe('deferred');
    expect((await wait?.('wait'))?.handoff.status).toBe('ready');
    const third = asked[2];
    await third?.user.ask('human:cancel', { conversationId: third.conversationId });
  });

  it('serves who is being asked as soon as somebody is there, and asks again when that comes to nothing (I4)', async () => {
    const { user, conversationId, handoff } = await waiting();
    await passDeadline(server, 'handoff.choose', handoff.id);
    await user.hears<{ handoff: Handoff }>('handoff:changed', (heard) => heard.handoff.status === 'choosing');
    const agent = await agentOnline();
    const { offer } = await agent.hears<MadeOffer>('offer:made', (made) => made.offer.handoffId === handoff.id);
    await agent.ask('offer:decline', { offerId: offer.id });
    await passDeadline(server, 'handoff.choose', handoff.id);
    await user.hears<{ handoff: Handoff }>('handoff:changed', (heard) => heard.handoff.status === 'choosing');
    await user.ask('human:cancel', { conversationId });
    await goOffline(agent);
  });

  it('keeps what is written after "leave a message" for the person, and the assistant says nothing to it (I14)', async () => {
    const { user, conversationId, handoff } = await waiting();
    await user.ask('human:choose', { conversationId, choice: 'message' });
    await user.ask('message:send', { conversationId, clientId: randomUUID(), text: 'My parcel came without its lid.' });
    await server.settled();
    const agent = await agentOnline();
    await eventually(() => passDeadline(server, 'handoff.come_back', handoff.id));
    const { offer } = await agent.hears<MadeOffer>('offer:made', (made) => made.offer.handoffId === handoff.id);
    const { session, packet } = await agent.ask<{ session: Session; packet: Packet }>('offer:accept', {
      offerId: offer.id,
    });
    expect(packet.messages.map(({ text }) => text)).toContain('My parcel came without its lid.');
    expect(packet.messages.filter(({ author }) => author.kind === 'assistant')).toEqual([]);
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await goOffline(agent);
  });

  it('lets who left something choose anew: another contact, the assistant, or the line', async () => {
    const { user, conversationId } = await waiting();
    const choose = (choice: string, contact?: string) =>
      user.ask<{ handoff: Handoff }>('human:choose', { conversationId, choice, ...(contact ? { contact } : {}) });
    await choose('callback', '+46 70 123 45 67');
    expect((await choose('callback', '+46 70 765 43 21')).handoff.status).toBe('deferred');
    const left = await user.ask<{ handoff?: Handoff }>('conversation:resume', { conversationId, after: 0 });
    expect(left.handoff?.status).toBe('deferred');
    await user.ask('message:send', { conversationId, clientId: randomUUID(), text: 'How long does a return take?' });
    expect((await choose('callback', '+46 70 111 11 11')).handoff.status).toBe('deferred');
    expect((await choose('wait')).handoff.status).toBe('ready');
    await choose('message');
    expect((await choose('ai')).handoff.status).toBe('canceled');
    const conversation = await call<Conversation>(server, user.token, 'GET', `/conversations/${conversationId}`);
    expect(conversation).toMatchObject({ status: 'open', control: 'ai' });
  });

  it('shows admins what was left for later, oldest first, with the contact masked', async () => {
    const token = await anAdminToken(server);
    const list = (query = '') => call<HandoffPage>(server, token, 'GET', `/admin/handoffs?state=deferred${query}`);
    const before = (await list()).data.length;
    const [first, second] = [await waiting(), await waiting()];
    const left = { choice: 'callback', contact: '+46 70 123 45 67' };
    await second.user.ask('human:choose', { conversationId: second.conversationId, choice: 'message' });
    await first.user.ask('human:choose', { conversationId: first.conversationId, ...left });
    const kept = (await list()).data.slice(before);
    expect(kept).toMatchObject([
      { id: first.handoff.id, status: 'deferred', left: 'callback', contact: '•••67', tier: 'standard' },
      { id: second.handoff.id, status: 'deferred', left: 'message', requestedAt: second.handoff.requestedAt },
    ]);
    expect(kept[1]).not.toHaveProperty('contact');
    expect((await list(`&limit=1&after=${first.handoff.id}`)).data).toMatchObject([{ id: second.handoff.id }]);
    for (const { user, conversationId } of [first, second])
      await user.ask('human:choose', { conversationId, choice: 'ai' });
    expect((await list()).data).toHaveLength(before);
  });

  it('brings a left contact to the next agent who has room, in the packet only', async () => {
    const { user, conversationId, handoff } = await waiting();
    await user.ask('human:choose', { conversationId, choice: 'callback', contact: '+46 70 123 45 67' });
    await passDeadline(server, 'handoff.come_back', handoff.id);
    const agent = await agentOnline();
    await eventually(() => passDeadline(server, 'handoff.come_back', handoff.id));
    const { offer } = await agent.hears<MadeOffer>('offer:made', (made) => made.offer.handoffId === handoff.id);
    expect(JSON.stringify(offer)).not.toContain('123 45');
    const { session, packet } = await agent.ask<{ session: Session; packet: Packet }>('offer:accept', {
      offerId: offer.id,
    });
    expect(packet.facts).toContain('Asked to be called back: +46 70 123 45 67');
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await goOffline(agent);
  });

  it('does not ask who just gave a request back for it again at once', async () => {
    const agent = await agentOnline();
    const { user, conversationId } = await waiting();
    const { offer } = await agent.hears<MadeOffer>('offer:made');
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await agent.ask('session:release', { sessionId: session.id, reason: 'not my topic' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(agent.heard('offer:made')).toHaveLength(1);
    await user.ask('human:cancel', { conversationId });
    await goOffline(agent);
  });

  it('releases the sessions of an agent whose link is lost, tells the customer, and finds somebody else', async () => {
    const lost = await agentOnline();
    const { user, handoff } = await waiting();
    const { offer } = await lost.hears<MadeOffer>('offer:made');
    await lost.ask('offer:accept', { offerId: offer.id });
    const next = await agentOnline();
    lost.close();
    await eventually(
      async () => {
        await server.get(UnitOfWork).query(LAST_SEEN, [lost.id]);
        expect(next.heard<MadeOffer>('offer:made').map((made) => made.offer.handoffId)).toContain(handoff.id);
      },
      { timeoutMs: 10_000 },
    );
    await user.hears<{ message: { system?: { code: string } } }>(
      'message:new',
      ({ message }) => message.system?.code === 'human_lost',
    );
    const again = await next.hears<MadeOffer>('offer:made');
    const { session } = await next.ask<{ session: Session }>('offer:accept', { offerId: again.offer.id });
    await next.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await goOffline(next);
  }, 30_000);

  it('gives the customer to somebody else when the first word does not come', async () => {
    const silent = await agentOnline();
    const { user, conversationId, handoff } = await waiting();
    const { offer } = await silent.hears<MadeOffer>('offer:made');
    const { session } = await silent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    await silent.ask('presence:set', { intent: 'finishing' });
    await passDeadline(server, 'session.first_reply', session.id);
    await silent.hears('session:ended');
    const { handoff: now } = await user.ask<{ handoff: Handoff }>('conversation:resume', { conversationId, after: 0 });
    expect(now).toMatchObject({ id: handoff.id, attempt: 2, requestedAt: handoff.requestedAt });
    await user.ask('human:cancel', { conversationId });
  });

  it('asks a silent customer once whether they are still there, when it is their turn', async () => {
    const agent = await agentOnline();
    const { user, conversationId } = await waiting();
    const { offer } = await agent.hears<MadeOffer>('offer:made');
    const { session } = await agent.ask<{ session: Session }>('offer:accept', { offerId: offer.id });
    const nudges = async () => {
      const { messages } = await user.ask<{ messages: Message[] }>('conversation:resume', { conversationId, after: 0 });
      return messages.filter(({ system }) => system?.code === 'still_there').length;
    };
    const look = async () => {
      await passDeadline(server, 'session.nudge', session.id);
      await eventually(async () =>
        expect(await server.get(UnitOfWork).query(AHEAD, ['session.nudge', session.id])).toHaveLength(1),
      );
      return nudges();
    };
    await server.get(UnitOfWork).query(SILENT, [session.id]);
    expect(await look()).toBe(0);
    await agent.ask('message:send', { conversationId, clientId: randomUUID(), text: 'How can I help?' });
    expect(await look()).toBe(1);
    expect(await look()).toBe(1);
    await user.ask('message:send', { conversationId, clientId: randomUUID(), text: 'I am here' });
    expect(await look()).toBe(1);
    await agent.ask('session:resolve', { sessionId: session.id, outcome: 'resolved' });
    await goOffline(agent);
  }, 30_000);

  it('tells an agent why they were (not) asked, and nobody who was not looked at (C18, I11)', async () => {
    const native = await connectAgent(server, { languages: [{ code: 'en', level: 'native' }] });
    const stranger = await connectAgent(server);
    users.push(native, stranger);
    await goOnline(native);
    const passed = await agentOnline();
    const { user, conversationId, handoff } = await waiting();
    const { offer } = await native.hears<MadeOffer>('offer:made');
    await native.ask('offer:ack', { offerId: offer.id });
    type Listed = { data: { id: string; verdicts: string[] }[] };
    const roundsOf = ({ token }: SocketUser) => call<Listed>(server, token, 'GET', '/agent/decisions');
    const whyOf = ({ token }: SocketUser, id: string) =>
      call<OwnDecisionExplained>(server, token, 'GET', `/agent/decisions/${id}/why`);

    const [round] = (await roundsOf(native)).data;
    expect(round?.verdicts).toEqual(['OFFERED']);
    const [mine, theirs] = [await whyOf(native, round?.id ?? ''), await whyOf(passed, round?.id ?? '')];
    expect(mine).toMatchObject({ equal: true, agents: 2, requests: [{ verdict: 'OFFERED', rank: 1, candidates: 2 }] });
    expect(mine.requests[0]?.offer).toEqual({ id: offer.id, status: 'delivered' });
    expect(theirs).toMatchObject({ equal: true, requests: [{ verdict: 'ANOTHER_SCORED_HIGHER', rank: 2 }] });
    expect(theirs.requests[0]?.offer).toBeUndefined();
    for (const id of [native.id, user.id, conversationId, handoff.id, offer.id])
      expect(JSON.stringify(theirs)).not.toContain(id);

    expect(await roundsOf(stranger)).toEqual({ data: [], next: null });
    await expect(whyOf(stranger, round?.id ?? '')).rejects.toThrow('NOT_FOUND');
    await user.ask('human:cancel', { conversationId });
    await goOffline(native);
    await goOffline(passed);
  });

  it('keeps a decision log that replays byte for byte (I13) and betrays a changed record', async () => {
    const admin = await anAdminToken(server);
    const log = () =>
      call<{ ok: boolean; records: number; problems: string[] }>(server, admin, 'GET', '/admin/decisions/log/verify');
    const before = await log();
    expect(before).toMatchObject({ ok: true, problems: [] });
    expect(before.records).toBeGreaterThan(4);
    const { data } = await call<{ data: { id: string; offers: object[] }[] }>(
      server,
      admin,
      'GET',
      '/admin/decisions?limit=100',
    );
    expect(data).toHaveLength(before.records);
    for (const { id, offers } of data) {
      expect(offers.length).toBeGreaterThan(0);
      const replay = await call<{ equal: boolean }>(server, admin, 'POST', `/admin/decisions/${id}/replay`);
      expect(replay.equal).toBe(true);
    }
    await expect(server.get(UnitOfWork).query(TAMPER)).rejects.toThrow('never changed');
    await server.get(UnitOfWork).query(UNGUARD);
    await server.get(UnitOfWork).query(TAMPER);
    expect((await log()).problems).toEqual(['main: record 1 was changed']);
  });
});
