import { agentCard, conversation, handoff, session } from '@handraise/contracts';
import { Memory } from './memory';
import { TalkState } from './talk-state';

const id = (number: number) => `0190a6f0-0000-7000-8000-00000000000${number}`;
const aConversation = (change: object = {}) =>
  conversation.parse({
    ...{ id: id(1), status: 'open', control: 'ai', episode: 1, lastSeq: 0, createdAt: '2026-03-02T12:00:00Z' },
    ...change,
  });
const aHandoff = (status: string) =>
  handoff.parse({ id: id(2), conversationId: id(1), status, requestedAt: '2026-03-02T12:00:00Z', attempt: 1 });
const aPerson = () => ({
  sessionId: session.shape.id.parse(id(3)),
  agent: agentCard.parse({ id: id(4), name: 'Maya L.', languages: ['sv'], verified: true, simulated: false }),
});

function aState() {
  const events: string[] = [];
  const state = new TalkState((event) => events.push(event), new Memory('test:'));
  state.setConversation(aConversation());
  return { state, events };
}
const changed = (change: object) => {
  const { id: conversationId, status, control, episode } = aConversation(change);
  return { conversationId, status, control, episode };
};

describe('what is known of a conversation', () => {
  it('has the person in control who is there, also before the notice that says so', () => {
    const { state, events } = aState();
    state.onConversation(changed({ control: 'queue' }));
    state.onHandoff(aHandoff('ready'));
    expect(state.control.value).toBe('queue');
    state.onJoined(aPerson());
    expect(state.control.value).toBe('human');
    expect(state.handoff.value).toBeUndefined();
    expect(events).toEqual(['agent-joined']);
  });

  it('asks for no stars when somebody leaves, only when the server does, and no more once the customer goes on', () => {
    const { state } = aState();
    state.onJoined(aPerson());
    state.onLeft();
    expect(state.person.value).toBeUndefined();
    expect(state.toRate.value).toBeUndefined();
    for (const next of [{ control: 'queue' }, { control: 'ai', episode: 2 }]) {
      state.setConversation(aConversation());
      state.askToRate(aPerson());
      state.onConversation(changed({ status: 'resolved' }));
      expect(state.toRate.value?.agent.name).toBe('Maya L.');
      state.onConversation(changed(next));
      expect(state.toRate.value).toBeUndefined();
    }
    state.askToRate(aPerson());
    state.onJoined({ ...aPerson(), sessionId: session.shape.id.parse(id(5)) });
    expect(state.toRate.value).toBeUndefined();
  });

  it('shows no line that is over, and keeps a promise to come back', () => {
    const { state } = aState();
    for (const status of ['canceled', 'done', 'assigned']) {
      state.onHandoff(aHandoff(status));
      expect(state.handoff.value).toBeUndefined();
    }
    state.onHandoff(aHandoff('deferred'));
    state.onConversation(changed({ control: 'ai' }));
    expect(state.handoff.value?.status).toBe('deferred');
    state.onHandoff(aHandoff('ready'));
    state.onConversation(changed({ control: 'ai' }));
    expect(state.handoff.value).toBeUndefined();
  });

  it('keeps the place in line until it is counted anew, and no place of another request', () => {
    const { state } = aState();
    const place = { position: 2, waitSeconds: { low: 60, high: 120 }, supply: 'busy' as const };
    state.onHandoff({ ...aHandoff('ready'), ...place });
    state.onHandoff(aHandoff('offering'));
    expect(state.handoff.value).toMatchObject({ status: 'offering', ...place });
    state.onHandoff({ ...aHandoff('ready'), position: 1, supply: 'free' });
    expect(state.handoff.value).toMatchObject({ position: 1, supply: 'free' });
    state.onHandoff({ ...aHandoff('ready'), id: handoff.shape.id.parse(id(8)) });
    expect(state.handoff.value?.position).toBeUndefined();
  });

  it('ignores what happens in another conversation', () => {
    const { state, events } = aState();
    state.onConversation(changed({ id: id(9), status: 'resolved' }));
    expect(state.conversation.value?.status).toBe('open');
    state.onConversation(changed({ status: 'resolved' }));
    expect(events).toEqual(['resolved']);
  });

  it('shows that others write, never oneself, and only for a while', () => {
    jest.useFakeTimers();
    const { state } = aState();
    state.showTyping('agent');
    state.showTyping('customer');
    expect(state.typing.value).toBe('agent');
    jest.advanceTimersByTime(10_000);
    expect(state.typing.value).toBeUndefined();
    jest.useRealTimers();
  });

  it('never takes back what a person has read', () => {
    const { state } = aState();
    state.onRead('agent', 7);
    state.onRead('agent', 5);
    state.onRead('customer', 9);
    expect(state.readByHuman.value).toBe(7);
  });
});
