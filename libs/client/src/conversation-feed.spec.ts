import type { Message } from '@handraise/contracts';
import { eventually } from '@handraise/testing';
import { ConversationFeed, type PendingMessage, type UnsentShelf } from './conversation-feed';
import { RequestError } from './request-error';

const aMessage = (seq: number, more: Partial<Message> = {}): Message => ({
  id: `message-${seq}` as Message['id'],
  conversationId: 'conversation' as Message['conversationId'],
  seq,
  author: { kind: 'assistant' },
  text: `text ${seq}`,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

/** A browser's storage, which all pages of a customer share. */
class Shelf implements UnsentShelf {
  private readonly entries = new Map<string, PendingMessage>();
  all = (): PendingMessage[] => [...this.entries.values()];
  keep = (message: PendingMessage): void => void this.entries.set(message.clientId, message);
  forget = (clientId: string): void => void this.entries.delete(clientId);
}

/** A server's side of a conversation, in memory: it stores each client id once, and can be told to fail. */
class Server {
  readonly stored: Message[] = [];
  readonly failures: RequestError[] = [];
  readonly unsent = new Shelf();
  asked = 0;

  /** The commit happens although the answer is lost. */
  loseNextAnswer = false;

  async send({ clientId, text }: PendingMessage): Promise<{ seq: number }> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    let message = this.stored.find((known) => known.clientId === clientId);
    if (!message) this.stored.push((message = this.next({ author: { kind: 'customer' }, clientId, text })));
    if (!this.loseNextAnswer) return { seq: message.seq };
    this.loseNextAnswer = false;
    throw new RequestError('NO_ANSWER', 'lost');
  }
  async after(seq: number): Promise<Message[]> {
    this.asked += 1;
    return this.stored.filter((message) => message.seq > seq).slice(0, 2);
  }
  next(more: Partial<Message> = {}): Message {
    return aMessage(this.stored.length + 1, more);
  }
  say(text: string): Message {
    const message = this.next({ text });
    this.stored.push(message);
    return message;
  }
}

const texts = (feed: ConversationFeed): string[] =>
  feed.entries().map((entry) => {
    if (entry.kind === 'message') return entry.message.text;
    return entry.kind === 'draft' ? `…${entry.text}` : `${entry.status}: ${entry.pending.text}`;
  });

describe('a conversation feed', () => {
  let server: Server;
  let feed: ConversationFeed;
  beforeEach(() => {
    server = new Server();
    feed = new ConversationFeed(server);
  });
  afterEach(() => feed.close());

  it('shows messages in sequence, once, whatever order and however often they come', async () => {
    const [one, two, three] = [server.say('one'), server.say('two'), server.say('three')];
    feed.resume([]);
    for (const message of [three, one, three, two, one]) feed.receive(message);
    await eventually(() => expect(texts(feed)).toEqual(['one', 'two', 'three']));
  });

  it('asks for what is missing until there is no gap', async () => {
    for (const text of ['one', 'two', 'three', 'four']) server.say(text);
    feed.receive(server.say('five'));
    await eventually(() => expect(texts(feed)).toEqual(['one', 'two', 'three', 'four', 'five']));
    expect(server.asked).toBe(2);
  });

  it('fetches the rest of a long conversation after a resume that brought only a part', async () => {
    for (const text of ['one', 'two', 'three', 'four', 'five']) server.say(text);
    feed.resume(server.stored.slice(0, 1), 5);
    await eventually(() => expect(texts(feed)).toEqual(['one', 'two', 'three', 'four', 'five']));
  });

  it('keeps what is written without a connection and sends it in order after the resume', async () => {
    feed.post('first');
    feed.post('second');
    expect(texts(feed)).toEqual(['sending: first', 'sending: second']);
    expect(server.unsent.all()).toHaveLength(2);
    feed.resume([]);
    await eventually(() => expect(texts(feed)).toEqual(['first', 'second']));
    expect(server.unsent.all()).toEqual([]);
  });

  it('stores a message once although its answer was lost', async () => {
    jest.useFakeTimers();
    server.loseNextAnswer = true;
    feed.resume([]);
    feed.post('hello');
    await jest.advanceTimersByTimeAsync(3000);
    jest.useRealTimers();
    expect(texts(feed)).toEqual(['hello']);
    expect(server.stored).toHaveLength(1);
  });

  it('says "failed" on a refusal, lets later messages through, and sends again when asked', async () => {
    server.failures.push(new RequestError('CONVERSATION_CLOSED', 'closed'));
    feed.resume([]);
    feed.post('refused');
    feed.post('taken');
    await eventually(() => expect(texts(feed)).toEqual(['taken', 'failed: refused']));
    const failed = feed.entries().at(-1);
    feed.retry(failed?.key ?? '');
    await eventually(() => expect(texts(feed)).toEqual(['taken', 'refused']));
  });

  it('takes a new client id when the old one stands for another text', async () => {
    server.failures.push(new RequestError('CLIENT_ID_REUSED', 'reused'));
    feed.resume([]);
    feed.post('hello');
    await eventually(() => expect(texts(feed)).toEqual(['failed: hello']));
    const before = feed.entries().at(-1)?.key ?? '';
    feed.retry(before);
    await eventually(() => expect(server.stored[0]?.clientId).not.toBe(before));
  });

  it('takes up messages that an earlier page left unsent', async () => {
    server.unsent.keep({ clientId: 'left-over-1', text: 'left over', createdAt: '2026-01-01T00:00:00.000Z' });
    feed = new ConversationFeed(server);
    feed.resume([]);
    await eventually(() => expect(server.stored[0]).toMatchObject({ clientId: 'left-over-1', text: 'left over' }));
  });

  it('loses nothing when two pages of one customer wait for a connection, and one of them is closed', async () => {
    const other = new ConversationFeed(server);
    feed.post('from the first page');
    other.post('from the second page');
    feed.close();
    other.resume([]);
    await eventually(() => expect(texts(other).sort()).toEqual(['from the first page', 'from the second page']));
    expect(server.unsent.all()).toEqual([]);
    other.close();
  });

  it('stores once what two pages send, since both know it by the same client id', async () => {
    feed.post('written once');
    const other = new ConversationFeed(server);
    feed.resume([]);
    other.resume([]);
    await eventually(() => expect([texts(feed), texts(other)]).toEqual([['written once'], ['written once']]));
    expect(server.stored).toHaveLength(1);
    expect(server.unsent.all()).toEqual([]);
    other.close();
  });

  it('leaves alone what another page has still to send', async () => {
    const other = new ConversationFeed(server);
    feed.resume([]);
    other.post('waits there');
    feed.post('sent here');
    await eventually(() => expect(texts(feed)).toEqual(['sent here']));
    expect(server.unsent.all()).toMatchObject([{ text: 'waits there' }]);
    other.close();
  });

  it('shows an answer as it is written, and the whole in its place when it is stored', () => {
    feed.resume([]);
    feed.draft('message-1', 'Your par');
    feed.draft('message-1', 'cel');
    expect(texts(feed)).toEqual(['…Your parcel']);
    feed.receive(aMessage(1, { text: 'Your parcel is on its way.' }));
    feed.draft('message-1', ' late piece');
    expect(texts(feed)).toEqual(['Your parcel is on its way.']);
  });
});
