import { ConversationFeed } from '@handraise/client';
import { ownerOf, prefixOf } from '../embed/owner';
import { Memory } from './memory';

/** A browser's storage, as far as the widget uses it. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return typeof this[key] === 'string' ? this[key] : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}
const base64 = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString('base64url');
const tokenOf = (sub: string): string => `${base64({ alg: 'HS256' })}.${base64({ sub, name: 'Zoë ÿ' })}.signature`;
const memoryOf = (sub?: string): Memory => new Memory(prefixOf(sub === undefined ? undefined : tokenOf(sub)));
const aMessage = (text: string) => ({ clientId: `id-of-${text}`, text, createdAt: new Date().toISOString() });
const texts = (memory: Memory): string[] => memory.unsent.all().map(({ text }) => text);
const DAY_MS = 24 * 3_600_000;

describe('what a device remembers', () => {
  beforeEach(() => Object.assign(globalThis, { localStorage: new FakeStorage(), sessionStorage: new FakeStorage() }));
  afterEach(() => {
    jest.useRealTimers();
    Object.assign(globalThis, { localStorage: undefined, sessionStorage: undefined });
  });

  it('keeps people apart by the customer that the host names', () => {
    expect(ownerOf(tokenOf('sam'))).toBe('=sam');
    expect(new Set([undefined, tokenOf('guest'), tokenOf('a:b'), tokenOf('a'), 'garbage'].map(ownerOf)).size).toBe(5);
  });

  it('never sends what one customer wrote as another, and keeps it until they are back', () => {
    memoryOf('sam').unsent.keep(aMessage('for my eyes'));
    memoryOf('sam').remember('draft', 'half a sentence');
    expect(texts(memoryOf())).toEqual([]);
    expect(memoryOf('vera').recall('draft')).toBeUndefined();
    expect(texts(memoryOf('vera'))).toEqual([]);
    expect(texts(memoryOf('sam'))).toEqual(['for my eyes']);
    expect(memoryOf('sam').recall('draft')).toBe('half a sentence');
  });

  it('loses nothing when two tabs write at once', () => {
    const [one, other] = [memoryOf('sam'), memoryOf('sam')];
    const nothing = { send: () => new Promise<never>(() => undefined), after: () => Promise.resolve([]) };
    const feeds = [one, other].map(({ unsent }) => new ConversationFeed({ ...nothing, unsent }));
    feeds.forEach((feed, tab) => feed.post(`tab ${tab}`));
    expect(texts(memoryOf('sam')).sort()).toEqual(['tab 0', 'tab 1']);
    one.unsent.forget(one.unsent.all().find(({ text }) => text === 'tab 0')?.clientId ?? '');
    expect(texts(other)).toEqual(['tab 1']);
    feeds.forEach((feed) => feed.close());
  });

  it('does not keep anybody’s words for ever', () => {
    jest.useFakeTimers({ now: 0 });
    jest.setSystemTime(20 * DAY_MS);
    memoryOf('sam').unsent.keep(aMessage('old'));
    memoryOf('sam').remember('seen', { conversation: 'c', seq: 3 });
    memoryOf().remember('anonymousId', 'secret');
    jest.setSystemTime(26 * DAY_MS);
    memoryOf();
    expect(texts(memoryOf('sam'))).toEqual(['old']);
    jest.setSystemTime(28 * DAY_MS);
    memoryOf('vera');
    expect(texts(memoryOf('sam'))).toEqual([]);
    expect(memoryOf('sam').recall('seen')).toBeUndefined();
    expect(memoryOf().recall('anonymousId')).toBe('secret');
  });

  it('drops what an earlier version left without an owner', () => {
    localStorage.setItem('handraise:unsent', JSON.stringify([aMessage('whose?')]));
    localStorage.setItem('of the host', 'stays');
    memoryOf();
    expect(Object.keys(localStorage)).toEqual(['of the host']);
  });

  it('forgets where the browser forbids storage', () => {
    Object.assign(globalThis, { localStorage: undefined, sessionStorage: undefined });
    const memory = memoryOf();
    memory.remember('draft', 'text');
    memory.unsent.keep(aMessage('text'));
    expect([memory.recall('draft'), memory.unsent.all()]).toEqual([undefined, []]);
  });
});
