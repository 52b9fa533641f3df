import { agentCard, conversation, handoff, message, systemLine, type Choice } from '@handraise/contracts';
import english from '../locales/en.json';
import * as shown from './what-is-shown';

const id = (number: number) => `0190a6f0-0000-7000-8000-00000000000${number}`;
const at = '2026-03-02T12:00:00Z';
const aHandoff = (change: object) =>
  handoff.parse({ id: id(2), conversationId: id(1), status: 'ready', requestedAt: at, attempt: 1, ...change });
const aConversation = (status: string) =>
  conversation.parse({ id: id(1), status, control: 'ai', episode: 1, lastSeq: 0, createdAt: at });
const aMessage = (change: object = {}) =>
  message.parse({
    ...{ id: id(3), conversationId: id(1), seq: 4, author: { kind: 'assistant' }, text: 'In two days.', createdAt: at },
    ...change,
  });
const anAgent = (simulated: boolean) =>
  agentCard.parse({ id: id(4), name: 'Maya L.', languages: ['sv'], verified: true, simulated });
const entryOf = (change: object) => ({ kind: 'message' as const, key: 'one', message: aMessage(change) });
const choices: Choice[] = ['wait', 'callback', 'message', 'ai'];

describe('the card below the thread', () => {
  it('is the place in line while somebody may come', () => {
    for (const change of [
      { supply: 'free' },
      { supply: 'busy', choice: 'wait' },
      {},
      { status: 'offering', supply: 'none' },
    ])
      expect(shown.cardOf(aHandoff(change))).toEqual({ kind: 'line' });
  });

  it('is the question how to go on, at once when nobody speaks the language', () => {
    expect(shown.cardOf(aHandoff({ supply: 'none' }))).toEqual({ kind: 'choice', title: 'queue.none', choices });
  });

  it('is no question for who chose to wait, also after a reload, until the longest wait is over', () => {
    expect(shown.cardOf(aHandoff({ supply: 'none', choice: 'wait' })).kind).toBe('line');
    const late = aHandoff({ status: 'choosing', supply: 'none', choice: 'wait', choices });
    expect(shown.cardOf(late)).toEqual({ kind: 'choice', title: 'queue.none', choices });
  });

  it('says that it takes longer when people are there, and offers what the server does', () => {
    const late = aHandoff({ status: 'choosing', supply: 'busy', choices: ['wait', 'ai'] });
    expect(shown.cardOf(late)).toEqual({ kind: 'choice', title: 'choice.title', choices: ['wait', 'ai'] });
  });

  it('is what was left once the request was put aside', () => {
    expect(shown.cardOf(aHandoff({ status: 'deferred', choice: 'message' }))).toEqual({ kind: 'kept' });
  });
});

describe('the first words of the line', () => {
  it.each([
    [{ status: 'offering', supply: 'none', position: 3 }, 'queue.asking'],
    [{ supply: 'none', position: 1 }, 'queue.none'],
    [{}, 'queue.title'],
    [{ supply: 'free', position: 1 }, 'queue.next'],
    [{ supply: 'busy', position: 2 }, 'queue.position'],
  ])('promise nothing that is not known: %j', (change, key) => {
    expect(shown.headlineOf(aHandoff(change))).toBe(key);
  });
});

describe('who answers', () => {
  it.each([
    [undefined, 'ai', undefined, 'aiAssistant'],
    [undefined, 'ai', { status: 'deferred' }, 'aiAssistant'],
    [undefined, 'queue', {}, 'finding'],
    [undefined, 'queue', undefined, 'finding'],
    [undefined, 'queue', { status: 'deferred' }, 'kept'],
    [anAgent(false), 'human', undefined, 'human'],
    [anAgent(true), 'human', undefined, 'simulated'],
    // the person's notice may come before the one that gives control
    [anAgent(false), 'queue', {}, 'human'],
  ] as const)('is said truly: %j', (agent, control, change, expected) => {
    expect(shown.answererOf(agent, control, change && aHandoff(change))).toBe(expected);
  });
});

describe('"that solved it"', () => {
  const citations = [{ articleId: id(5), title: 'Returns', version: 1, quote: 'two days' }];
  it.each([
    ['open', 'ai', entryOf({ citations }), true],
    ['open', 'ai', entryOf({}), false],
    ['open', 'ai', undefined, false],
    ['open', 'human', undefined, true],
    ['open', 'queue', entryOf({ citations }), false],
    ['resolved', 'human', entryOf({ citations }), false],
    ['deferred', 'ai', entryOf({ citations }), false],
  ] as const)('is offered when there is something to settle: %s, %s', (status, control, last, expected) => {
    expect(shown.isSettleable(aConversation(status), control, last)).toBe(expected);
  });

  it('is not offered before there is a conversation', () => {
    expect(shown.isSettleable(undefined, 'ai', undefined)).toBe(false);
  });
});

describe('a system line', () => {
  const keyOf = (code: string, params = {}) => shown.systemKeyOf(systemLine.parse({ code, params }));

  it('has words for every code that the contract knows, and for every choice', () => {
    const keys = [
      ...systemLine.shape.code.options.filter((code) => code !== 'choice_made').map((code) => keyOf(code)),
      ...choices.map((choice) => keyOf('choice_made', { choice })),
    ];
    expect(keys.filter((key) => !(key in english))).toEqual([]);
  });

  it('says who asked, and whether somebody else is being found', () => {
    expect(keyOf('human_requested', { asked: true })).toBe('system.human_requested');
    expect(keyOf('human_requested', { asked: false })).toBe('system.human_needed');
    expect(keyOf('human_left')).toBe('system.human_left');
    expect(keyOf('human_left', { requeued: true })).toBe('system.human_left_requeued');
  });
});

describe('what stands under an own message', () => {
  it('is "read" only once a person has read so far', () => {
    expect([3, 4, 5].map((read) => shown.deliveryOf(aMessage(), read))).toEqual(['sent', 'read', 'read']);
  });
});
